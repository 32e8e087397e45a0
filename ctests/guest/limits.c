/* The library works in a process that may use 1 GiB of address space. SPDX-License-Identifier: LGPL-2.1-or-later */
#include <sys/resource.h>

#include "guest.h"

int main(void)
{
    struct rlimit limit = { 1UL << 30, 1UL << 30 };
    char name[32];

    CHECK(setrlimit(RLIMIT_AS, &limit) == 0);
    virSetErrorFunc(NULL, be_silent);
    for (int round = 0; round < 2000; round++) {
        snprintf(name, sizeof(name), "limits-%d", round);
        use_library(name);
    }
    return 0;
}
