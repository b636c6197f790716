#define _GNU_SOURCE
#include "cchild.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void limit(int what, uint64_t most) {
    struct rlimit it = {most, most};
    setrlimit(what, &it);
}

static void set_limits(const cchild_limits *limits) {
    if (limits->memory > 0) limit(RLIMIT_AS, limits->memory);
    if (limits->seconds > 0) limit(RLIMIT_CPU, limits->seconds);
    limit(RLIMIT_FSIZE, limits->file_size);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, limits->open_files);
}

// Between fork and exec only what is safe in a copy of one thread of many.
static void become(const char *const *words, const char *const *environment, const cchild_limits *limits, int channel) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    setsid();
    int nowhere = open("/dev/null", O_WRONLY);
    if (dup2(channel, 0) < 0 || dup2(channel, 1) < 0 || (nowhere >= 0 && dup2(nowhere, 2) < 0)) _exit(127);
    close_range(3, ~0u, 0);
    set_limits(limits);
    execve(words[0], (char *const *)words, (char *const *)environment);
    _exit(127);
}

int cchild_start(const char *const *words, const char *const *environment, const cchild_limits *limits,
                 pid_t *process, int *channel) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return errno;
    *process = fork();
    if (*process == 0) become(words, environment, limits, ends[1]);
    int failure = *process < 0 ? errno : 0;
    close(ends[1]);
    if (failure != 0) close(ends[0]);
    *channel = ends[0];
    return failure;
}

int cchild_ends_well(pid_t process, int milliseconds) {
    for (int waited = 0; waited <= milliseconds; waited += 2) {
        siginfo_t end = {0};
        if (waitid(P_PID, (id_t)process, &end, WEXITED | WNOHANG | WNOWAIT) != 0) return 0;
        if (end.si_pid == process) return end.si_code == CLD_EXITED && end.si_status == 0;
        usleep(2000);
    }
    return 0;
}

void cchild_end(pid_t process) {
    kill(process, SIGKILL);
    while (waitpid(process, NULL, 0) < 0 && errno == EINTR) continue;
}
