#include "htmlguard.h"

#include <stdlib.h>
#include <string.h>

// gumbo looks through all open elements at many tags, opens unclosed formatting again in every block, and compares each
// attribute of a tag with the ones before it. This scan adds up what that would cost before any tree is built.
static const size_t bytes_at_most = 16u << 20;
static const uint64_t work_at_most = 20000000;

typedef struct {
    uint32_t *names;
    size_t count, room;
    uint64_t formatting, work;
} scan;

static const char *const never_nests[] = {"area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input",
                                          "li", "link", "meta", "option", "p", "param", "source", "tbody", "td",
                                          "th", "thead", "tr", "wbr", NULL};
static const char *const reopened[] = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
                                       "strong", "tt", "u", NULL};

static int is_one_of(const char *const *names, const char *name) {
    for (; *names != NULL; names++) if (strcmp(*names, name) == 0) return 1;
    return 0;
}

// The lowest bit says that the element is formatting.
static uint32_t mark(const char *name) {
    uint32_t value = 2166136261u;
    for (const char *at = name; *at != 0; at++) value = (value ^ (uint8_t)*at) * 16777619u;
    return is_one_of(reopened, name) ? value | 1u : value & ~1u;
}

static int open_element(scan *it, const char *name) {
    if (is_one_of(never_nests, name)) return 1;
    if (it->count == it->room) {
        size_t room = it->room * 2 + 256;
        uint32_t *names = realloc(it->names, room * sizeof *names);
        if (names == NULL) return 0;
        it->names = names;
        it->room = room;
    }
    it->names[it->count++] = mark(name);
    it->formatting += it->names[it->count - 1] & 1u;
    return 1;
}

static void close_element(scan *it, const char *name) {
    uint32_t wanted = mark(name);
    size_t looked = it->count > 16 ? it->count - 16 : 0;
    for (size_t at = it->count; at > looked; at--) {
        if (it->names[at - 1] != wanted) continue;
        while (it->count >= at) it->formatting -= it->names[--it->count] & 1u;
        return;
    }
}

// Reads the name after "<" or "</"; returns its length, 0 where no tag begins here.
static size_t read_name(const uint8_t *at, size_t left, char name[16]) {
    size_t length = 0;
    while (length < left && length < 15) {
        uint8_t letter = at[length] | 0x20;
        int is_letter = letter >= 'a' && letter <= 'z';
        if (!is_letter && !(length > 0 && at[length] >= '0' && at[length] <= '9')) break;
        name[length] = is_letter ? (char)letter : (char)at[length];
        length++;
    }
    name[length] = 0;
    return length;
}

static const uint8_t *skip_attributes(scan *it, const uint8_t *at, const uint8_t *end) {
    uint64_t gaps = 0;
    uint8_t quote = 0;
    for (; at < end && (quote != 0 || *at != '>'); at++) {
        if (quote != 0) {
            if (*at == quote) quote = 0;
        } else if ((*at == '"' || *at == '\'') && at[-1] == '=') {
            quote = *at;
        } else if (*at <= ' ' || *at == '/' || *at == '"' || *at == '\'') {
            gaps++;
        }
    }
    if (gaps > 64) it->work += gaps * gaps / 16;
    return at;
}

int cmail_html_is_safe(const uint8_t *html, size_t count) {
    if (count > bytes_at_most) return 0;
    scan it = {0};
    const uint8_t *at = html, *end = html + count;
    int whole = 1;
    while (whole && it.work <= work_at_most && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        char name[16];
        at++;
        int closes = at < end && *at == '/';
        size_t length = read_name(at + closes, (size_t)(end - at) - (size_t)closes, name);
        if (length == 0) continue;
        if (closes) close_element(&it, name);
        else whole = open_element(&it, name);
        it.work += 1 + it.count + 20 * it.formatting;
        at = skip_attributes(&it, at + closes + length, end);
    }
    free(it.names);
    return whole && it.work <= work_at_most;
}
