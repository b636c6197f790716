// Programs that read what strangers sent, kept small: started with limits on memory, processor, files and time, and,
// where they are ours, confined to what reading needs. What fork and seccomp want cannot be written in Swift.
#ifndef HEARD_CCHILD_H
#define HEARD_CCHILD_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct {
    // Bytes of address space; 0 for no limit.
    uint64_t memory;
    // Seconds of processor time.
    uint64_t seconds;
    // Bytes of the largest file it may write.
    uint64_t file_size;
    // Files and sockets it may have open at a time.
    uint64_t open_files;
} cchild_limits;

// Starts a program, its path first in the words, with one socket as its standard input and output and with nothing
// else of ours open. Returns 0, the process and our end of the socket; or an errno.
int cchild_start(const char *const *words, const char *const *environment, const cchild_limits *limits,
                 pid_t *process, int *channel);

// Whether the process ends well by itself within some milliseconds. It is still to be ended with cchild_end.
int cchild_ends_well(pid_t process, int milliseconds);

// Kills the process where it still runs, and lets the system forget it.
void cchild_end(pid_t process);

// From here on this process can read, write, take memory and end; it cannot open, connect or start anything.
// More memory than it has now and this much is refused. Returns 0 where the kernel does not know how.
int cchild_confine(uint64_t more_memory);

#endif
