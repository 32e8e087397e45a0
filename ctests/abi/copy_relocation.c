/*
 * copy_relocation.c: a program without PIE holds the library's data symbol itself
 *
 * The linker gives such a program a COPY relocation: at start the dynamic linker copies the eight bytes of the pointer into
 * the program, and the library must use that copy from then on.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <dlfcn.h>
#include <stdio.h>
#include "all.h"

int
main(void)
{
    unsigned int i;
    int echo = 0;
    unsigned long version = 0;
    void **found = dlsym(RTLD_DEFAULT, "virConnectAuthPtrDefault");

    if (found != (void **) &virConnectAuthPtrDefault) {
        fprintf(stderr, "the program and the dynamic linker disagree about the address of virConnectAuthPtrDefault\n");
        return 1;
    }
    if (!virConnectAuthPtrDefault || !virConnectAuthPtrDefault->credtype || virConnectAuthPtrDefault->ncredtype == 0) {
        fprintf(stderr, "virConnectAuthPtrDefault is empty\n");
        return 1;
    }
    for (i = 0; i < virConnectAuthPtrDefault->ncredtype; i++)
        echo |= virConnectAuthPtrDefault->credtype[i] == VIR_CRED_ECHOPROMPT;
    if (!echo) {
        fprintf(stderr, "virConnectAuthPtrDefault cannot ask a question with echo\n");
        return 1;
    }
    if (virGetVersion(&version, NULL, NULL) != 0 || version != LIBVIR_VERSION_NUMBER) {
        fprintf(stderr, "virGetVersion: %lu\n", version);
        return 1;
    }
    return 0;
}
