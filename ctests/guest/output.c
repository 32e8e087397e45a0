/* Nothing is written to the program's standard output or error but what native writes: the default error line. SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE
#include <fcntl.h>

#include "guest.h"

static long size_of(int fd)
{
    return (long)lseek(fd, 0, SEEK_END);
}

int main(void)
{
    FILE *out = tmpfile(), *err = tmpfile();
    int real_error = dup(2);
    char text[512];
    ssize_t got;

    CHECK(out && err && real_error >= 0);
    virSetErrorFunc(NULL, be_silent);
    dup2(fileno(out), 1);
    dup2(fileno(err), 2);
    use_library("output");
    dup2(real_error, 2);
    CHECK(size_of(fileno(out)) == 0);
    CHECK(size_of(fileno(err)) == 0);

    /* Without a handler of its own, a program gets native's line. */
    virSetErrorFunc(NULL, NULL);
    dup2(fileno(err), 2);
    CHECK(virConnectOpen("nosuch:///") == NULL);
    dup2(real_error, 2);
    got = pread(fileno(err), text, sizeof(text) - 1, 0);
    CHECK(got > 0);
    text[got] = '\0';
    CHECK(strncmp(text, "libvirt: ", 9) == 0 && strstr(text, " error : ") && strchr(text, '\n') == text + got - 1);
    CHECK(size_of(fileno(out)) == 0);
    return 0;
}
