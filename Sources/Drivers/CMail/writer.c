#include "writer.h"

#include <stdlib.h>
#include <string.h>

static void put(text_writer *it, const char *bytes, size_t count) {
    if (it->is_full) return;
    if (it->room - it->count < count) {
        size_t room = it->room * 2 + count + 256;
        uint8_t *grown = realloc(it->bytes, room);
        if (grown == NULL) {
            it->is_full = 1;
            return;
        }
        it->bytes = grown;
        it->room = room;
    }
    memcpy(it->bytes + it->count, bytes, count);
    it->count += count;
}

static int begins_line(const text_writer *it) { return it->count == 0 || it->bytes[it->count - 1] == '\n'; }

static void put_quotes(text_writer *it, int quotes) {
    for (int at = 0; at < quotes && at < 20; at++) put(it, ">", 1);
    if (quotes > 0) put(it, " ", 1);
}

static void settle(text_writer *it) {
    if (it->breaks > 0 && it->count > 0) {
        if (!begins_line(it)) put(it, "\n", 1);
        // An empty line between what is quoted and what is not belongs to neither.
        int quotes = it->break_quotes < it->quotes ? it->break_quotes : it->quotes;
        for (int at = 1; at < it->breaks; at++) {
            put_quotes(it, quotes);
            put(it, "\n", 1);
        }
    }
    it->breaks = 0;
    if (begins_line(it)) put_quotes(it, it->quotes);
    else if (it->space != 0) put(it, &it->space, 1);
    it->space = 0;
}

void writer_word(text_writer *it, const char *word, size_t count) {
    if (count == 0) return;
    settle(it);
    put(it, word, count);
}

void writer_space(text_writer *it, char space) {
    if (it->space != '\t') it->space = space;
}

static void note_break(text_writer *it) {
    if (it->breaks == 0 || it->quotes < it->break_quotes) it->break_quotes = it->quotes;
    it->space = 0;
}

void writer_break(text_writer *it, int breaks) {
    if (breaks == 0) return;
    note_break(it);
    if (it->breaks < breaks) it->breaks = breaks;
}

void writer_line(text_writer *it) {
    note_break(it);
    if (it->breaks < 3) it->breaks++;
}

static int is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f'; }

static void kept_text(text_writer *it, const char *text, size_t count) {
    size_t start = 0;
    for (size_t at = 0; at < count; at++) {
        if (text[at] != '\n') continue;
        writer_word(it, text + start, at - start);
        writer_line(it);
        start = at + 1;
    }
    writer_word(it, text + start, count - start);
}

void writer_text(text_writer *it, const char *text, size_t count) {
    if (it->keeps_space) {
        kept_text(it, text, count);
        return;
    }
    size_t at = 0;
    while (at < count) {
        size_t start = at;
        while (at < count && !is_space(text[at])) at++;
        writer_word(it, text + start, at - start);
        if (at == count) break;
        while (at < count && is_space(text[at])) at++;
        writer_space(it, ' ');
    }
}
