/* virConnectAuthPtrDefault asks for name and password on the terminal, here: standard input of a process without one. SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/wait.h>

#include "guest.h"

/* Opens a guarded node file in a child whose input is the answers; returns the child's exit status. */
static int open_with(const char *uri, const char *answers)
{
    int input[2], status;
    pid_t child;

    CHECK(pipe(input) == 0);
    CHECK(write(input[1], answers, strlen(answers)) == (ssize_t)strlen(answers));
    close(input[1]);
    child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        virConnectPtr conn;
        int nowhere = open("/dev/null", O_WRONLY);

        setsid(); /* no controlling terminal: the password comes from standard input too */
        dup2(input[0], 0);
        dup2(nowhere, 1);
        dup2(nowhere, 2);
        virSetErrorFunc(NULL, be_silent);
        conn = virConnectOpenAuth(uri, virConnectAuthPtrDefault, 0);
        if (conn)
            _exit(virConnectClose(conn) == 0 ? 0 : 9);
        _exit(virGetLastErrorCode() == VIR_ERR_AUTH_FAILED ? 1 : 8);
    }
    close(input[0]);
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status));
    return WEXITSTATUS(status);
}

int main(void)
{
    static const char node[] = "<node><auth><user password='secret'>alice</user></auth></node>";
    char path[] = "/tmp/auth-XXXXXX", uri[64];
    int fd = mkstemp(path), right, wrong, unknown;

    CHECK(fd >= 0 && write(fd, node, sizeof(node) - 1) == (ssize_t)sizeof(node) - 1);
    close(fd);
    snprintf(uri, sizeof(uri), "test://%s", path);
    right = open_with(uri, "alice\nsecret\n");
    wrong = open_with(uri, "alice\nguess\n");
    unknown = open_with(uri, "bob\nsecret\n");
    unlink(path);
    printf("right %d, wrong %d, unknown %d\n", right, wrong, unknown);
    return right == 0 && wrong == 1 && unknown == 1 ? 0 : 1;
}
