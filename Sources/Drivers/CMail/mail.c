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
    size_t depth;
    int has_more_parts;
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

// A multipart whose boundary never comes keeps everything as what stands before its first part: that would be lost.
static void add_lost(cmail_mail *mail, GMimeMultipart *multipart, int index) {
    const char *before = g_mime_multipart_get_prologue(multipart);
    if (before == NULL || before[strspn(before, " \t\r\n")] == 0) return;
    cmail_part part = {.kind = CMAIL_LOST, .parent = index, .type = "text/plain"};
    g_array_append_val(mail->parts, part);
    g_ptr_array_add(mail->objects, multipart);
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
                if (g_mime_multipart_get_count(inner.multipart) == 0) add_lost(mail, inner.multipart, index);
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

cmail_mail *cmail_open(const uint8_t *bytes, size_t count) {
    if (count > G_MAXUINT - 1) return NULL;
    cmail_start();
    cmail_mail *mail = calloc(1, sizeof *mail);
    if (mail == NULL) return NULL;
    mail->bytes = g_byte_array_new_take((guint8 *)bytes, count);
    mail->parts = g_array_new(FALSE, FALSE, sizeof(cmail_part));
    mail->objects = g_ptr_array_new();
    mail->strings = g_ptr_array_new_with_free_func(g_free);
    mail->depth = cmail_possible_depth(bytes, count);
    if (!cmail_run_deep(mail->depth, parse, mail) || mail->message == NULL) {
        cmail_close(mail);
        return NULL;
    }
    return mail;
}

static void release(void *message) { g_object_unref(message); }

void cmail_close(cmail_mail *mail) {
    if (mail->message != NULL) cmail_run_deep(mail->depth, release, mail->message);
    // The bytes are the caller's: only the array around them is ours.
    g_byte_array_free(mail->bytes, FALSE);
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
        if (message != NULL) g_mime_object_write_to_stream(GMIME_OBJECT(message), NULL, stream);
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
