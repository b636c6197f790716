#define _GNU_SOURCE
#include "cchild.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#endif

// What reading bytes, working on them and writing the answer needs.
static const int allowed[] = {
    SYS_read, SYS_write, SYS_close, SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk, SYS_futex,
    SYS_exit, SYS_exit_group, SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_rt_sigaction, SYS_sigaltstack, SYS_getpid,
    SYS_gettid, SYS_tgkill, SYS_clock_gettime, SYS_getrandom, SYS_sched_yield, SYS_restart_syscall,
};

enum { allowed_count = sizeof allowed / sizeof allowed[0] };

// What is not allowed ends the process; it is not refused, so that nothing goes on half done.
static int forbid_the_rest(void) {
#ifdef MACHINE
    struct sock_filter steps[allowed_count + 5];
    unsigned short at = 0;
    steps[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
    steps[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 0, allowed_count + 1);
    steps[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (int index = 0; index < allowed_count; index++) {
        unsigned char ahead = (unsigned char)(allowed_count - index);
        steps[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)allowed[index], ahead, 0);
    }
    steps[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    steps[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {at, steps};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
#else
    return 0;
#endif
}

static void limit_memory(uint64_t more) {
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (file == NULL) return;
    if (fscanf(file, "%lu", &pages) == 1) {
        uint64_t most = (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE) + more;
        struct rlimit it = {most, most};
        setrlimit(RLIMIT_AS, &it);
    }
    fclose(file);
}

int cchild_confine(uint64_t more_memory) {
    limit_memory(more_memory);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 0;
    return forbid_the_rest();
}
