#ifndef HEARD_CMAIL_DEEP_H
#define HEARD_CMAIL_DEEP_H

#include <stddef.h>
#include <stdint.h>

// How many levels GMime may go down in these bytes: into parts, where every level but a digest's needs a Content-Type
// line, or into groups of addresses, where every level needs a colon.
size_t cmail_possible_depth(const uint8_t *bytes, size_t count);

// Groups in groups deeper than this are not read as such.
extern const size_t cmail_colons_at_most;

// The bytes with the colons blanked of each folded line that has more than that, to be freed; null without memory.
uint8_t *cmail_without_colons(const uint8_t *bytes, size_t count);

// Runs work here, or on a thread with a stack for so many levels, and waits for it. Returns 0 where no thread could be had.
int cmail_run_deep(size_t depth, void (*work)(void *), void *context);

#endif
