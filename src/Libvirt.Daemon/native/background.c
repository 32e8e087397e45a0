/*
 * libvirtd --daemon goes to the background before the .NET runtime starts.
 *
 * Why C: a process of .NET cannot fork, so Life/Background.cs starts the program a second time, and the runtime starts twice, one after the other. That was a
 * third of the time until libvirtd answered. Constructors of the program run before the runtime: there a fork is still possible. Life/Background.cs describes
 * what the two processes say to each other and does the same without this file, under the JIT and for command lines that are not understood here.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char child_variable[] = "LIBVIRTD_IN_BACKGROUND", parent_variable[] = "LIBVIRTD_BACKGROUND_SAID";

/* A signal that a script's shell has ignored for its background is one that a daemon must hear; the runtime would leave it so. */
static void hear(int number)
{
    struct sigaction action;

    if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
        signal(number, SIG_DFL);
}

/* Whether this is plainly the start of a daemon that is to go to the background; all else is for DaemonCommandLine. */
static bool is_wanted(int count, char **words)
{
    static const char *const alone[] = {"-v", "--verbose", "-l", "--listen"};
    static const char *const with_value[] = {"-f", "--config", "-p", "--pid-file", "-t", "--timeout"};
    bool found = false;

    for (int i = 1; i < count; i++) {
        bool known = false;

        if (strcmp(words[i], "-d") == 0 || strcmp(words[i], "--daemon") == 0) {
            found = true;
            continue;
        }
        for (size_t k = 0; k < sizeof(alone) / sizeof(*alone); k++)
            known |= strcmp(words[i], alone[k]) == 0;
        for (size_t k = 0; !known && k < sizeof(with_value) / sizeof(*with_value); k++) {
            size_t length = strlen(with_value[k]);

            if (strcmp(words[i], with_value[k]) == 0) {
                known = i + 1 < count;
                i++;
            } else {
                known = length > 2 && strncmp(words[i], with_value[k], length) == 0 && words[i][length] == '=';
            }
        }
        if (!known)
            return false;
    }
    return found;
}

/* virtlogd and virtlockd may be what takes a running one's place, which must stay the same process. */
static bool is_daemon(const char *name)
{
    const char *slash = strrchr(name, '/');

    name = slash ? slash + 1 : name;
    return strcmp(name, "virtlogd") != 0 && strcmp(name, "virtlockd") != 0 && strcmp(name, "virt-ssh-helper") != 0;
}

/* Like Life/Background.cs: a session of its own, nothing open but the standard streams and the pipe. Standard error stays until the daemon is ready. */
static void become_child(int pipe)
{
    char number[16];
    int nothing;

    setsid();
    if (pipe != STDERR_FILENO + 1) {
        if (dup3(pipe, STDERR_FILENO + 1, O_CLOEXEC) < 0)
            _exit(EXIT_FAILURE);
        pipe = STDERR_FILENO + 1;
    }
    close_range(pipe + 1, ~0U, 0);
    nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing > STDIN_FILENO) {
        dup2(nothing, STDIN_FILENO);
        close(nothing);
    }
    snprintf(number, sizeof(number), "%d", pipe);
    setenv(child_variable, number, 1);
}

/* Five seconds for what the child still has to do. */
static int end_of(pid_t child)
{
    const struct timespec pause = {.tv_nsec = 10000000};
    int status = 0;

    for (int i = 0; i < 500; i++) {
        pid_t ended = waitpid(child, &status, WNOHANG);

        if (ended == child)
            return status;
        if (ended < 0 && errno != EINTR)
            return 0;
        nanosleep(&pause, NULL);
    }
    kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

static void wait_for_word(pid_t child, int pipe)
{
    unsigned char answer = 0;
    char number[16];
    ssize_t count;
    int status;

    while ((count = read(pipe, &answer, 1)) < 0 && errno == EINTR)
        ;
    close(pipe);
    if (count == 1 && answer == 0)
        _exit(EXIT_SUCCESS);
    if (count == 1)
        kill(child, SIGTERM);
    status = end_of(child);
    /* It ended by itself before it was a daemon, and said why. */
    if (count != 1 && WIFEXITED(status))
        _exit(WEXITSTATUS(status));
    snprintf(number, sizeof(number), "%d", count == 1 ? (int)answer : -1);
    setenv(parent_variable, number, 1);
}

/* The C library gives constructors of a program what it gives to main. */
__attribute__((constructor)) static void go_to_background(int count, char **words, char **variables)
{
    int ends[2];
    pid_t child;

    (void)variables;
    if (count < 1 || !is_daemon(words[0]))
        return;
    hear(SIGINT);
    hear(SIGQUIT);
    unsetenv(parent_variable);
    if (getenv(child_variable) || !is_wanted(count, words) || pipe2(ends, O_CLOEXEC) < 0)
        return;
    child = fork();
    if (child == 0) {
        close(ends[0]);
        become_child(ends[1]);
        return;
    }
    close(ends[1]);
    if (child < 0)
        close(ends[0]);
    else
        wait_for_word(child, ends[0]);
}
