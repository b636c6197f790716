#ifndef HEARD_CMAIL_DEEP_H
#define HEARD_CMAIL_DEEP_H

#include <stddef.h>
#include <stdint.h>

// How many levels of parts these bytes can at most hold: every level but a digest's needs a Content-Type line.
size_t cmail_possible_depth(const uint8_t *bytes, size_t count);

// Runs work here, or on a thread with a stack for so many levels, and waits for it. Returns 0 where no thread could be had.
int cmail_run_deep(size_t depth, void (*work)(void *), void *context);

#endif
