/* Plain calls work in a child of fork that does not exec, before and after the library was used in the parent. SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/wait.h>

#include "guest.h"

static void in_child(const char *name)
{
    int status;
    pid_t child = fork();

    CHECK(child >= 0);
    if (child == 0) {
        alarm(20); /* a child that hangs dies and fails the test */
        for (int round = 0; round < 20; round++)
            use_library(name);
        _exit(0);
    }
    CHECK(waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status))
        fprintf(stderr, "%s: child ended by signal %d\n", name, WTERMSIG(status));
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int main(void)
{
    virConnectPtr conn;

    virSetErrorFunc(NULL, be_silent);
    in_child("before");
    use_library("parent");
    in_child("after");
    conn = virConnectOpen("test:///default");
    CHECK(conn);
    in_child("while-open");
    CHECK(virConnectNumOfDomains(conn) == 1); /* the child's work is not seen here */
    CHECK(virConnectClose(conn) == 0);
    return 0;
}
