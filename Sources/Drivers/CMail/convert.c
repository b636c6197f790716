#define _GNU_SOURCE
#include "cmail.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    uint8_t *bytes;
    size_t count, room;
} buffer;

static int grow(buffer *it) {
    size_t room = it->room * 2 + 64;
    uint8_t *bytes = realloc(it->bytes, room);
    if (bytes == NULL) return 0;
    it->bytes = bytes;
    it->room = room;
    return 1;
}

void cmail_free(void *bytes) { free(bytes); }

static int put_replacement(buffer *out) {
    if (out->room - out->count < 3 && !grow(out)) return 0;
    memcpy(out->bytes + out->count, "\xEF\xBF\xBD", 3);
    out->count += 3;
    return 1;
}

uint8_t *cmail_convert(const char *charset, const uint8_t *bytes, size_t count, size_t *written, size_t *bad) {
    iconv_t converter = iconv_open("UTF-8", charset);
    *written = *bad = 0;
    if (converter == (iconv_t)-1) return NULL;
    buffer out = {malloc(count + count / 2 + 64), 0, count + count / 2 + 64};
    char *in = (char *)bytes;
    size_t left = count;
    int whole = out.bytes != NULL, flushed = 0;
    while (whole && !flushed) {
        char *to = (char *)out.bytes + out.count;
        size_t room = out.room - out.count;
        int ending = left == 0;
        size_t answer = iconv(converter, ending ? NULL : &in, ending ? NULL : &left, &to, &room);
        out.count = out.room - room;
        if (answer != (size_t)-1) {
            flushed = ending;
        } else if (errno == E2BIG) {
            whole = grow(&out);
        } else if (left == 0) {
            flushed = 1;
        } else {
            whole = put_replacement(&out);
            *bad += 1;
            in++;
            left--;
        }
    }
    iconv_close(converter);
    if (!whole) {
        free(out.bytes);
        return NULL;
    }
    *written = out.count;
    return out.bytes;
}
