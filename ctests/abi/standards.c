/*
 * standards.c: a program in the oldest C, or in C++, that includes everything; without sentinels their names are free
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "all.h"

enum sentinels {
#define FREE_NAME(name) name,
#include "generated/sentinels.h"
    SENTINELS_END
};

/* Structure tags of older interfaces are macros. */
struct user {
    struct _virSchedParameter scheduler;
    struct _virMemoryParameter memory;
    struct _virBlkioParameter blkio;
};

int
main(void)
{
    struct user user;

    user.scheduler.type = VIR_TYPED_PARAM_INT;
    return sizeof(user) == 3 * sizeof(virTypedParameter) && user.scheduler.type == 1 ? 0 : 1;
}
