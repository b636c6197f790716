#include "cmail.h"
#include "deep.h"
#include "options.h"

#include <fcntl.h>

typedef struct {
    int file;
    void *context;
    cmail_range_sink sink;
} splitting;

static void split(void *context) {
    splitting *it = context;
    GMimeStream *stream = g_mime_stream_fs_new(it->file);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeParserOptions *options = cmail_options();
    g_mime_parser_set_persist_stream(parser, TRUE);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
    g_mime_parser_set_respect_content_length(parser, FALSE);
    int wanted = 1;
    while (wanted && !g_mime_parser_eos(parser)) {
        GMimeMessage *message = g_mime_parser_construct_message(parser, options);
        if (message == NULL) break;
        gint64 start = g_mime_parser_get_headers_begin(parser);
        wanted = it->sink(it->context, g_mime_parser_get_mbox_marker_offset(parser), start, g_mime_parser_tell(parser));
        g_object_unref(message);
    }
    g_mime_parser_options_free(options);
    g_object_unref(parser);
    g_object_unref(stream);
}

int cmail_split_file(const char *path, void *context, cmail_range_sink sink) {
    cmail_start();
    splitting it = {open(path, O_RDONLY | O_CLOEXEC), context, sink};
    if (it.file < 0) return 0;
    // Any message of the file may be a nested one: it is not read twice to find out.
    int worked = cmail_run_deep(1u << 20, split, &it);
    return worked;
}
