#include "deep.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// GMime parses and frees parts by recursion, at some hundred bytes of stack a level. A mail of ten thousand levels is
// a few megabytes of stack: more than a worker thread has.
static const size_t shallow = 64;
static const size_t stack_per_level = 2048;
static const size_t stack_at_least = 8u << 20;
static const size_t stack_at_most = 1u << 30;

const size_t cmail_colons_at_most = 20000;

// A line with the lines folded to it: where the next one begins.
static const uint8_t *after_folded(const uint8_t *at, const uint8_t *end) {
    do {
        at = memchr(at, '\n', (size_t)(end - at));
        if (at == NULL) return end;
        at++;
    } while (at < end && (*at == ' ' || *at == '\t'));
    return at;
}

static size_t colons(const uint8_t *at, const uint8_t *end) {
    size_t found = 0;
    for (; at < end; at++) found += *at == ':';
    return found;
}

size_t cmail_possible_depth(const uint8_t *bytes, size_t count) {
    size_t types = 0, groups = 0;
    const uint8_t *at = bytes, *end = bytes + count;
    while (at < end) {
        const uint8_t *next = after_folded(at, end);
        if (next - at > 9 && (*at | 0x20) == 'c' && (at[8] | 0x20) == 't') types++;
        // Shorter lines cannot hold enough to matter.
        size_t found = next - at > 128 ? colons(at, next) : 0;
        if (found > groups) groups = found;
        at = next;
    }
    return 2 * types + 2 > groups ? 2 * types + 2 : groups;
}

uint8_t *cmail_without_colons(const uint8_t *bytes, size_t count) {
    uint8_t *copy = malloc(count);
    if (copy == NULL) return NULL;
    memcpy(copy, bytes, count);
    for (uint8_t *at = copy, *end = copy + count; at < end;) {
        uint8_t *next = copy + (after_folded(at, end) - copy);
        if (colons(at, next) > cmail_colons_at_most) {
            // The first may end a header's name.
            uint8_t *first = memchr(at, ':', (size_t)(next - at));
            for (at = first + 1; at < next; at++) if (*at == ':') *at = ' ';
        }
        at = next;
    }
    return copy;
}

typedef struct {
    void (*work)(void *);
    void *context;
} job;

static void *run(void *argument) {
    job *it = argument;
    it->work(it->context);
    return NULL;
}

int cmail_run_deep(size_t depth, void (*work)(void *), void *context) {
    if (depth <= shallow) {
        work(context);
        return 1;
    }
    size_t stack = depth > (stack_at_most - stack_at_least) / stack_per_level
        ? stack_at_most : stack_at_least + depth * stack_per_level;
    pthread_attr_t attributes;
    pthread_t thread;
    job it = {work, context};
    if (pthread_attr_init(&attributes) != 0) return 0;
    int started = pthread_attr_setstacksize(&attributes, stack) == 0
        && pthread_create(&thread, &attributes, run, &it) == 0;
    pthread_attr_destroy(&attributes);
    return started && pthread_join(thread, NULL) == 0;
}
