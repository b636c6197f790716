#ifndef HEARD_CMAIL_WRITER_H
#define HEARD_CMAIL_WRITER_H

#include <stddef.h>
#include <stdint.h>

// Text as it is written out line by line: white space collapsed, breaks merged, quoted lines marked.
typedef struct {
    uint8_t *bytes;
    size_t count, room;
    // Line ends owed before the next word: 2 leaves an empty line.
    int breaks;
    // The fewest quotes open since the first of them.
    int break_quotes;
    // 0, or the space or tab owed before the next word of this line.
    char space;
    int quotes, keeps_space, is_full;
} text_writer;

void writer_text(text_writer *it, const char *text, size_t count);
// A word that stands as it is, with no white space of its own.
void writer_word(text_writer *it, const char *word, size_t count);
void writer_space(text_writer *it, char space);
void writer_break(text_writer *it, int breaks);
// One more line end, even after another.
void writer_line(text_writer *it);

#endif
