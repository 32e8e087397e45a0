/* dlopen and dlclose again and again: the library stays usable and the process does not grow. SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static int once(const char *path)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *(*open_connection)(const char *);
    int (*close_connection)(void *);
    void *conn;

    if (!library) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    open_connection = (void *(*)(const char *))dlsym(library, "virConnectOpen");
    close_connection = (int (*)(void *))dlsym(library, "virConnectClose");
    if (!open_connection || !close_connection)
        return 1;
    conn = open_connection("test:///default");
    if (!conn || close_connection(conn) != 0)
        return 1;
    return dlclose(library);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    for (int round = 0; round < 200; round++)
        if (once(argv[1]) != 0) {
            fprintf(stderr, "round %d failed\n", round);
            return 1;
        }
    return 0;
}
