#include "cmail.h"
#include "options.h"

#include <pthread.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) { g_mime_init(); }

void cmail_start(void) { pthread_once(&once, start); }

GMimeParserOptions *cmail_options(void) {
    const char *charsets[] = {"utf-8", "windows-1252", NULL};
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    g_mime_parser_options_set_allow_addresses_without_domain(options, TRUE);
    return options;
}

static void give(InternetAddressList *list, void *context, cmail_address_sink sink, int depth) {
    int count = internet_address_list_length(list);
    for (int at = 0; at < count; at++) {
        InternetAddress *address = internet_address_list_get_address(list, at);
        if (INTERNET_ADDRESS_IS_MAILBOX(address)) {
            sink(context, internet_address_get_name(address),
                 internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
        } else if (depth > 0) {
            InternetAddressList *members = internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address));
            if (members != NULL) give(members, context, sink, depth - 1);
        }
    }
}

// GMime reads a group in a group by recursion: more colons than any list of people has are read as commas.
static const int colons_at_most = 500;

static char *flattened(const char *raw) {
    int colons = 0;
    for (const char *at = raw; *at != 0 && colons <= colons_at_most; at++) colons += *at == ':';
    if (colons <= colons_at_most) return NULL;
    return g_strdelimit(g_strdup(raw), ":", ',');
}

void cmail_addresses(const char *raw, void *context, cmail_address_sink sink) {
    cmail_start();
    GMimeParserOptions *options = cmail_options();
    char *flat = flattened(raw);
    InternetAddressList *list = internet_address_list_parse(options, flat == NULL ? raw : flat);
    g_free(flat);
    g_mime_parser_options_free(options);
    if (list == NULL) return;
    give(list, context, sink, 4);
    g_object_unref(list);
}

int cmail_date(const char *text, int64_t *seconds) {
    cmail_start();
    GDateTime *date = g_mime_utils_header_decode_date(text);
    if (date == NULL) return 0;
    *seconds = g_date_time_to_unix(date);
    g_date_time_unref(date);
    return 1;
}
