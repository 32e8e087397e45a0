/*
 * layout.c: sizes, offsets, constants and prototypes are those of native libvirt's headers
 *
 * Most of it fails at compile time. Compiled as C11 and as C++17, against our headers, and against native ones where
 * the option native_headers names them.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define VIR_ENUM_SENTINELS
#define VIR_DEPRECATED
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include "all.h"

#ifdef __cplusplus
# define CHECK(condition) static_assert(condition, #condition);
# define CHECK_ALIGNMENT(type) alignof(type)
/* In C++ the conversion of a value that no constant comes near is not defined. */
# define CHECK_SIGNED(type, is)
#else
# define CHECK(condition) _Static_assert(condition, #condition);
# define CHECK_ALIGNMENT(type) _Alignof(type)
# define CHECK_SIGNED(type, is) CHECK(((type) -1 < 0) == is)
#endif
#define SENTINEL(check) check
#include "generated/layout.h"
#include "generated/prototypes.h"

static const struct {
    const char *name;
    const char *is;
    const char *expected;
} strings[] = {
#define STRING(macro, value) { #macro, macro, value },
#include "generated/strings.h"
};

int
main(void)
{
    size_t i;
    int failed = 0;

    for (i = 0; i < sizeof(strings) / sizeof(strings[0]); i++) {
        if (strcmp(strings[i].is, strings[i].expected) != 0) {
            fprintf(stderr, "%s is \"%s\" instead of \"%s\"\n", strings[i].name, strings[i].is, strings[i].expected);
            failed = 1;
        }
    }
    return failed;
}
