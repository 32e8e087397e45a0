/* The program's signal handling stays its own: dispositions, mask, pending alternate stack. SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE
#include <signal.h>

#include "guest.h"

static volatile sig_atomic_t pipes;

static void on_pipe(int number)
{
    (void)number;
    pipes++;
}

int main(void)
{
    struct sigaction before[NSIG], after;
    sigset_t mask_before, mask_after;
    int fds[2];

    for (int number = 1; number < NSIG; number++)
        if (sigaction(number, NULL, &before[number]) < 0)
            memset(&before[number], 0, sizeof(before[number]));
    sigprocmask(SIG_BLOCK, NULL, &mask_before);
    virSetErrorFunc(NULL, be_silent);
    use_library("signals");
    sigprocmask(SIG_BLOCK, NULL, &mask_after);
    for (int number = 1; number < NSIG; number++) {
        CHECK(sigismember(&mask_before, number) == sigismember(&mask_after, number));
        /* Synchronous faults and the runtime's one real-time signal are allowed (docs/architecture.md). */
        if (number == SIGSEGV || number == SIGFPE || number == SIGBUS || number == SIGILL || number >= SIGRTMIN - 2)
            continue;
        if (sigaction(number, NULL, &after) < 0)
            continue;
        if (after.sa_handler != before[number].sa_handler)
            fprintf(stderr, "signal %d has changed\n", number);
        CHECK(after.sa_handler == before[number].sa_handler);
    }

    /* SIGPIPE reaches the program's own handler, and write says EPIPE. */
    signal(SIGPIPE, on_pipe);
    use_library("signals-again");
    CHECK(pipe(fds) == 0);
    close(fds[0]);
    CHECK(write(fds[1], "x", 1) == -1);
    CHECK(pipes == 1);
    return 0;
}
