#include "post.h"

#include <ctype.h>
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct post_line {
    CURL *handle;
};

// What one try needs to know of itself.
typedef struct {
    const uint8_t *bytes;
    size_t count, sent;
    post_answer *answer;
    // QUIT was said: what comes now is about nothing.
    int is_over;
} letter;

void post_begin(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

static size_t give(char *room, size_t size, size_t items, void *held) {
    letter *mail = held;
    size_t left = mail->count - mail->sent, most = size * items;
    size_t now = left < most ? left : most;
    memcpy(room, mail->bytes + mail->sent, now);
    mail->sent += now;
    if (now == 0 && mail->answer->stage == POST_DATA) mail->answer->stage = POST_SENT;
    return now;
}

static int begins(const char *text, size_t count, const char *word) {
    size_t length = strlen(word);
    return count >= length && strncasecmp(text, word, length) == 0;
}

// Sees the commands as they go out and the answers as they come in; keeps nothing of a password.
static int watch(CURL *handle, curl_infotype kind, char *text, size_t count, void *held) {
    letter *mail = held;
    post_answer *answer = mail->answer;
    (void)handle;
    if (kind == CURLINFO_HEADER_OUT) {
        if (begins(text, count, "MAIL FROM:")) answer->stage = POST_MAIL;
        if (begins(text, count, "RCPT TO:")) answer->stage = POST_RECIPIENT;
        if (begins(text, count, "DATA")) answer->stage = POST_DATA;
        if (begins(text, count, "QUIT")) mail->is_over = 1;
    }
    if (kind == CURLINFO_HEADER_IN && !mail->is_over && count >= 3 && isdigit((unsigned char)text[0])) {
        size_t length = count < sizeof answer->words - 1 ? count : sizeof answer->words - 1;
        while (length > 0 && (unsigned char)text[length - 1] <= ' ') length--;
        memcpy(answer->words, text, length);
        answer->words[length] = 0;
        answer->status = atoi(answer->words);
    }
    return 0;
}

static size_t ignore(char *text, size_t size, size_t items, void *held) {
    (void)text;
    (void)held;
    return size * items;
}

post_line *post_open(const post_settings *settings) {
    post_line *line = malloc(sizeof *line);
    CURL *handle = line ? curl_easy_init() : NULL;
    if (!handle) {
        free(line);
        return NULL;
    }
    line->handle = handle;
    curl_easy_setopt(handle, CURLOPT_URL, settings->url);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, settings->connect_seconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, settings->total_seconds);
    curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, settings->total_seconds);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, watch);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, ignore);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, give);
    static const long tls[] = {CURLUSESSL_NONE, CURLUSESSL_TRY, CURLUSESSL_ALL};
    curl_easy_setopt(handle, CURLOPT_USE_SSL, tls[settings->tls]);
    // Where the line may be open anyway, a certificate nobody knows is better than none.
    if (settings->tls == POST_IF_OFFERED) {
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 0L);
    }
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (settings->authorities) curl_easy_setopt(handle, CURLOPT_CAINFO, settings->authorities);
    if (settings->user) curl_easy_setopt(handle, CURLOPT_USERNAME, settings->user);
    if (settings->password) curl_easy_setopt(handle, CURLOPT_PASSWORD, settings->password);
    return line;
}

void post_close(post_line *line) {
    if (!line) return;
    // It says QUIT on its way, to nobody who listens any more.
    curl_easy_setopt(line->handle, CURLOPT_VERBOSE, 0L);
    curl_easy_setopt(line->handle, CURLOPT_DEBUGDATA, NULL);
    curl_easy_cleanup(line->handle);
    free(line);
}

static void perform(post_line *line, letter *mail, int fresh) {
    CURL *handle = line->handle;
    post_answer *answer = mail->answer;
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, mail);
    curl_easy_setopt(handle, CURLOPT_READDATA, mail);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, fresh ? 1L : 0L);
    answer->code = (int)curl_easy_perform(handle);
    long connections = 1;
    curl_easy_getinfo(handle, CURLINFO_NUM_CONNECTS, &connections);
    answer->was_open = connections == 0;
    // What was last said was a yes: the line broke after it.
    if (answer->code != 0 && answer->status < 400)
        snprintf(answer->words, sizeof answer->words, "%s", curl_easy_strerror(answer->code));
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 0L);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, NULL);
}

void post_send(post_line *line, const char *sender, const char *recipient, const uint8_t *bytes, size_t count, int fresh,
               post_answer *answer) {
    memset(answer, 0, sizeof *answer);
    letter mail = {bytes, count, 0, answer, 0};
    CURL *handle = line->handle;
    struct curl_slist *recipients = curl_slist_append(NULL, recipient);
    curl_easy_setopt(handle, CURLOPT_NOBODY, 0L);
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, NULL);
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, sender);
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients);
    perform(line, &mail, fresh);
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, NULL);
    curl_slist_free_all(recipients);
}

void post_knock(post_line *line, post_answer *answer) {
    memset(answer, 0, sizeof *answer);
    letter mail = {NULL, 0, 0, answer, 0};
    CURL *handle = line->handle;
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 0L);
    curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, "NOOP");
    perform(line, &mail, 1);
}
