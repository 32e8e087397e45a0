/*
 * How the .NET runtime behaves as a guest in somebody's process.
 *
 * Why C: these calls are made by the runtime itself; the linker's --wrap option leads them here first.
 *  - sigaction, signal: only handlers for synchronous faults and for the runtime's own real-time signal are installed, on the
 *    alternate stack; SIGPIPE and all others stay as the program has them.
 *  - pthread_create: threads of the runtime block all signals that can be blocked, so that the program's handlers run on its own threads.
 *  - getenv: DOTNET_* and COMPlus_* variables of the program's environment have no influence on this library.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>

int __real_sigaction(int number, const struct sigaction *action, struct sigaction *old);
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *argument);
char *__real_getenv(const char *name);

static int allowed(int number)
{
    return number == SIGSEGV || number == SIGFPE || number == SIGBUS || number == SIGILL || number >= SIGRTMIN;
}

int __wrap_sigaction(int number, const struct sigaction *action, struct sigaction *old)
{
    struct sigaction kept;

    if (!action)
        return __real_sigaction(number, NULL, old);
    if (!allowed(number))
        return __real_sigaction(number, NULL, old); /* answered as if done; nothing changes */
    kept = *action;
    if (kept.sa_handler != SIG_DFL && kept.sa_handler != SIG_IGN)
        kept.sa_flags |= SA_ONSTACK;
    return __real_sigaction(number, &kept, old);
}

sighandler_t __wrap_signal(int number, sighandler_t handler)
{
    struct sigaction old;

    (void)handler; /* the runtime uses signal() only to ignore SIGPIPE */
    if (__real_sigaction(number, NULL, &old) < 0)
        return SIG_ERR;
    return old.sa_handler;
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *argument)
{
    sigset_t blocked, before;
    int result;

    sigfillset(&blocked);
    sigdelset(&blocked, SIGSEGV);
    sigdelset(&blocked, SIGFPE);
    sigdelset(&blocked, SIGBUS);
    sigdelset(&blocked, SIGILL);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++)
        sigdelset(&blocked, number); /* the runtime interrupts its threads with one of these */
    pthread_sigmask(SIG_SETMASK, &blocked, &before);
    result = __real_pthread_create(thread, attributes, start, argument);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return result;
}

char *__wrap_getenv(const char *name)
{
    if (strncmp(name, "DOTNET_", 7) == 0 || strncmp(name, "COMPlus_", 8) == 0)
        return NULL;
    return __real_getenv(name);
}
