#include "cmail.h"
#include "deep.h"
#include "options.h"

#include <stdlib.h>
#include <string.h>

static const int parts_at_most = 20000;

struct cmail_mail {
    GMimeMessage *message;
    GByteArray *bytes;
    GArray *parts;
    GPtrArray *objects;
    GPtrArray *strings;
    GPtrArray *repaired;
    // A copy of the bytes, where they could not be parsed as they are.
    uint8_t *without_colons;
    size_t depth;
    int has_crlf, has_more_parts;
};

static const char *keep(cmail_mail *mail, char *text) {
    if (text != NULL) g_ptr_array_add(mail->strings, text);
    return text;
}

static int is_word(const char *value, const char *word) { return value != NULL && g_ascii_strcasecmp(value, word) == 0; }

static cmail_part describe(cmail_mail *mail, GMimeObject *object, int parent) {
    cmail_part part = {0};
    GMimeContentType *type = g_mime_object_get_content_type(object);
    char *named = g_mime_content_type_get_mime_type(type);
    part.parent = parent;
    part.type = keep(mail, g_ascii_strdown(named, -1));
    g_free(named);
    part.charset = g_mime_content_type_get_parameter(type, "charset");
    part.disposition = g_mime_object_get_disposition(object);
    part.method = g_mime_content_type_get_parameter(type, "method");
    part.is_flowed = is_word(g_mime_content_type_get_parameter(type, "format"), "flowed");
    part.deletes_space = is_word(g_mime_content_type_get_parameter(type, "delsp"), "yes");
    if (GMIME_IS_PART(object)) {
        part.name = g_mime_part_get_filename(GMIME_PART(object));
    } else {
        part.name = g_mime_object_get_content_disposition_parameter(object, "filename");
        if (part.name == NULL) part.name = g_mime_content_type_get_parameter(type, "name");
    }
    part.kind = GMIME_IS_MULTIPART(object) ? CMAIL_MULTIPART : GMIME_IS_MESSAGE_PART(object) ? CMAIL_MESSAGE : CMAIL_LEAF;
    return part;
}

static int add(cmail_mail *mail, GMimeObject *object, int parent) {
    cmail_part part = describe(mail, object, parent);
    g_array_append_val(mail->parts, part);
    g_ptr_array_add(mail->objects, object);
    return (int)mail->parts->len - 1;
}

// A multipart whose boundary never comes keeps everything as what stands before its first part. Where that begins with
// a boundary of its own, it is read again by that one.
static GMimeMultipart *read_again(cmail_mail *mail, GMimeMultipart *multipart, const char *before) {
    const char *start = before + strspn(before, " \t\r\n");
    size_t length = strcspn(start, "\r\n");
    const char *next = start + length + strspn(start + length, "\r\n");
    int is_boundary = strncmp(start, "--", 2) == 0 && length > 2 && length <= 200 && memchr(start, '"', length) == NULL;
    if (!is_boundary || g_ascii_strncasecmp(next, "content-", 8) != 0 || mail->repaired->len >= 16) return NULL;
    char *type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(GMIME_OBJECT(multipart)));
    char *text = g_strdup_printf("Content-Type: %s; boundary=\"%.*s\"\n\n%s", type, (int)length - 2, start + 2, start);
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(text, strlen(text));
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeParserOptions *options = cmail_options();
    GMimeObject *object = g_mime_parser_construct_part(parser, options);
    g_mime_parser_options_free(options);
    g_object_unref(parser);
    g_object_unref(stream);
    g_free(type);
    g_free(text);
    if (object != NULL) g_ptr_array_add(mail->repaired, object);
    int is_read = GMIME_IS_MULTIPART(object) && g_mime_multipart_get_count(GMIME_MULTIPART(object)) > 0;
    return is_read ? GMIME_MULTIPART(object) : NULL;
}

// The multipart to go on with: this one, or what its lost words turned out to be.
static GMimeMultipart *add_lost(cmail_mail *mail, GMimeMultipart *multipart, int index) {
    const char *before = g_mime_multipart_get_prologue(multipart);
    if (before == NULL || before[strspn(before, " \t\r\n")] == 0) return multipart;
    GMimeMultipart *again = read_again(mail, multipart, before);
    if (again != NULL) return again;
    cmail_part part = {.kind = CMAIL_LOST, .parent = index, .type = "text/plain"};
    g_array_append_val(mail->parts, part);
    g_ptr_array_add(mail->objects, multipart);
    return multipart;
}

typedef struct {
    GMimeMultipart *multipart;
    int index, next;
} level;

static void list_parts(cmail_mail *mail) {
    GMimeObject *root = g_mime_message_get_mime_part(mail->message);
    if (root == NULL) return;
    GArray *levels = g_array_new(FALSE, FALSE, sizeof(level));
    GMimeObject *object = root;
    int parent = -1;
    for (;;) {
        if (object != NULL) {
            int index = add(mail, object, parent);
            if (GMIME_IS_MULTIPART(object)) {
                level inner = {GMIME_MULTIPART(object), index, 0};
                if (g_mime_multipart_get_count(inner.multipart) == 0) {
                    inner.multipart = add_lost(mail, inner.multipart, index);
                }
                g_array_append_val(levels, inner);
            }
        }
        if (levels->len == 0) break;
        if ((int)mail->parts->len >= parts_at_most) {
            mail->has_more_parts = 1;
            break;
        }
        level *top = &g_array_index(levels, level, levels->len - 1);
        if (top->next >= g_mime_multipart_get_count(top->multipart)) {
            g_array_set_size(levels, levels->len - 1);
            object = NULL;
        } else {
            object = g_mime_multipart_get_part(top->multipart, top->next++);
            parent = top->index;
        }
    }
    g_array_free(levels, TRUE);
}

static void parse(void *context) {
    cmail_mail *mail = context;
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream), mail->bytes);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_persist_stream(parser, TRUE);
    GMimeParserOptions *options = cmail_options();
    mail->message = g_mime_parser_construct_message(parser, options);
    g_mime_parser_options_free(options);
    if (mail->message != NULL) list_parts(mail);
    g_object_unref(parser);
    g_object_unref(stream);
}

static int has_crlf(const uint8_t *bytes, size_t count) {
    const uint8_t *end = memchr(bytes, '\n', count);
    return end != NULL && end > bytes && end[-1] == '\r';
}

cmail_mail *cmail_open(const uint8_t *bytes, size_t count) {
    if (count > G_MAXUINT - 1) return NULL;
    cmail_start();
    cmail_mail *mail = calloc(1, sizeof *mail);
    if (mail == NULL) return NULL;
    mail->depth = cmail_possible_depth(bytes, count);
    mail->without_colons = mail->depth > cmail_colons_at_most ? cmail_without_colons(bytes, count) : NULL;
    const uint8_t *read = mail->without_colons != NULL ? mail->without_colons : bytes;
    mail->has_crlf = has_crlf(bytes, count);
    mail->bytes = g_byte_array_new_take((guint8 *)read, count);
    mail->parts = g_array_new(FALSE, FALSE, sizeof(cmail_part));
    mail->objects = g_ptr_array_new();
    mail->strings = g_ptr_array_new_with_free_func(g_free);
    mail->repaired = g_ptr_array_new_with_free_func(g_object_unref);
    if (!cmail_run_deep(mail->depth, parse, mail) || mail->message == NULL) {
        cmail_close(mail);
        return NULL;
    }
    return mail;
}

static void release(void *context) {
    cmail_mail *mail = context;
    g_ptr_array_free(mail->repaired, TRUE);
    if (mail->message != NULL) g_object_unref(mail->message);
}

void cmail_close(cmail_mail *mail) {
    cmail_run_deep(mail->depth, release, mail);
    // The bytes are the caller's: only the array around them is ours.
    g_byte_array_free(mail->bytes, FALSE);
    free(mail->without_colons);
    g_array_free(mail->parts, TRUE);
    g_ptr_array_free(mail->objects, TRUE);
    g_ptr_array_free(mail->strings, TRUE);
    free(mail);
}

static GMimeHeader *header(const cmail_mail *mail, int index) {
    return g_mime_header_list_get_header_at(g_mime_object_get_header_list(GMIME_OBJECT(mail->message)), index);
}

int cmail_header_count(const cmail_mail *mail) {
    return g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(mail->message)));
}

const char *cmail_header_name(const cmail_mail *mail, int index) { return g_mime_header_get_name(header(mail, index)); }

const char *cmail_header_raw(const cmail_mail *mail, int index) { return g_mime_header_get_raw_value(header(mail, index)); }

const char *cmail_header_value(const cmail_mail *mail, int index) { return g_mime_header_get_value(header(mail, index)); }

int cmail_part_count(const cmail_mail *mail) { return (int)mail->parts->len; }

int cmail_has_more_parts(const cmail_mail *mail) { return mail->has_more_parts; }

const cmail_part *cmail_part_at(const cmail_mail *mail, int index) {
    return &g_array_index(mail->parts, cmail_part, index);
}

typedef struct {
    cmail_mail *mail;
    int index;
    GByteArray *out;
} reading;

static void read_part(void *context) {
    reading *it = context;
    GMimeObject *object = g_ptr_array_index(it->mail->objects, it->index);
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream), it->out);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    switch (cmail_part_at(it->mail, it->index)->kind) {
    case CMAIL_LEAF: {
        GMimeDataWrapper *content = GMIME_IS_PART(object) ? g_mime_part_get_content(GMIME_PART(object)) : NULL;
        if (content != NULL) g_mime_data_wrapper_write_to_stream(content, stream);
        break;
    }
    case CMAIL_MESSAGE: {
        GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        GMimeFormatOptions *format = g_mime_format_options_new();
        GMimeNewLineFormat ends = it->mail->has_crlf ? GMIME_NEWLINE_FORMAT_DOS : GMIME_NEWLINE_FORMAT_UNIX;
        g_mime_format_options_set_newline_format(format, ends);
        if (message != NULL) g_mime_object_write_to_stream(GMIME_OBJECT(message), format, stream);
        g_mime_format_options_free(format);
        break;
    }
    case CMAIL_LOST: {
        const char *before = g_mime_multipart_get_prologue(GMIME_MULTIPART(object));
        g_mime_stream_write(stream, before, (ssize_t)strlen(before));
        break;
    }
    case CMAIL_MULTIPART: break;
    }
    g_object_unref(stream);
}

uint8_t *cmail_part_bytes(cmail_mail *mail, int index, size_t *count) {
    reading it = {mail, index, g_byte_array_new()};
    int is_message = cmail_part_at(mail, index)->kind == CMAIL_MESSAGE;
    cmail_run_deep(is_message ? mail->depth : 0, read_part, &it);
    *count = it.out->len;
    return g_byte_array_free(it.out, *count == 0);
}
