#include "deep.h"

#include <pthread.h>
#include <string.h>

// GMime parses and frees parts by recursion, at some hundred bytes of stack a level. A mail of ten thousand levels is
// a few megabytes of stack: more than a worker thread has.
static const size_t shallow = 64;
static const size_t stack_per_level = 2048;
static const size_t stack_at_least = 8u << 20;
static const size_t stack_at_most = 1u << 30;

size_t cmail_possible_depth(const uint8_t *bytes, size_t count) {
    size_t lines = 0;
    const uint8_t *at = bytes, *end = bytes + count;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        at++;
        if (end - at > 9 && (*at | 0x20) == 'c' && (at[8] | 0x20) == 't') lines++;
    }
    return 2 * lines + 2;
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
