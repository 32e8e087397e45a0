/*
 * macros.c: the function-like macros compute what native libvirt's compute
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <stdio.h>
#include <string.h>
#include "all.h"

static int failed;

#define EXPECT(condition) \
    do { \
        if (!(condition)) { \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            failed = 1; \
        } \
    } while (0)

static int calls;

static int
count(int value)
{
    calls++;
    return value;
}

static int
onLifecycle(virConnectPtr conn, virDomainPtr dom, int event, int detail, void *opaque)
{
    (void) conn;
    (void) dom;
    (void) event;
    (void) detail;
    (void) opaque;
    return 0;
}

static void
maps(void)
{
    unsigned char map[2] = { 0, 0 };
    unsigned char two[4] = { 1, 0, 0, 0x80 };
    unsigned char copy[2];

    EXPECT(VIR_CPU_MAPLEN(1) == 1 && VIR_CPU_MAPLEN(8) == 1 && VIR_CPU_MAPLEN(9) == 2 && VIR_CPU_MAPLEN(2 + 7) == 2);
    VIR_USE_CPU(map, 9);
    EXPECT(map[0] == 0 && map[1] == 2);
    EXPECT(VIR_CPU_USED(map, 9) && !VIR_CPU_USED(map, 8));
    VIR_USE_CPU(map, 4 + 4);
    EXPECT(map[1] == 3);
    VIR_UNUSE_CPU(map, 9);
    EXPECT(map[1] == 1);

    EXPECT(VIR_GET_CPUMAP(two, 2, 1) == two + 2);
    EXPECT(VIR_CPU_USABLE(two, 2, 0, 0) && !VIR_CPU_USABLE(two, 2, 1, 0) && VIR_CPU_USABLE(two, 2, 1, 15));
    VIR_COPY_CPUMAP(two, 2, 1, copy);
    EXPECT(memcmp(copy, two + 2, 2) == 0);
}

static void
evaluations(void)
{
    unsigned char map[1] = { 0 };

    /* How often an argument is evaluated can be seen by a program, so it is part of the interface. */
    VIR_USE_CPU(map, count(3));
    EXPECT(calls == 2);
    calls = 0;
    EXPECT(VIR_CPU_MAPLEN(count(3)) == 1 && calls == 1);
}

int
main(void)
{
    virNodeInfo info;
    virConnectDomainEventGenericCallback callback = VIR_DOMAIN_EVENT_CALLBACK(onLifecycle);

    memset(&info, 0, sizeof(info));
    info.nodes = 2;
    info.sockets = 3;
    info.cores = 4;
    info.threads = 2;
    EXPECT(VIR_NODEINFO_MAXCPUS(info) == 48);
    EXPECT(callback != NULL);
    EXPECT(VIR_NETWORK_EVENT_CALLBACK(onLifecycle) == (virConnectNetworkEventGenericCallback) onLifecycle);
    EXPECT(VIR_STORAGE_POOL_EVENT_CALLBACK(onLifecycle) == (virConnectStoragePoolEventGenericCallback) onLifecycle);
    EXPECT(VIR_NODE_DEVICE_EVENT_CALLBACK(onLifecycle) == (virConnectNodeDeviceEventGenericCallback) onLifecycle);
    EXPECT(VIR_SECRET_EVENT_CALLBACK(onLifecycle) == (virConnectSecretEventGenericCallback) onLifecycle);
    EXPECT(LIBVIR_CHECK_VERSION(1, 2, 0) && LIBVIR_CHECK_VERSION(12, 8, 0));
    EXPECT(!LIBVIR_CHECK_VERSION(12, 8, 1) && !LIBVIR_CHECK_VERSION(13, 0, 0));
#if !LIBVIR_CHECK_VERSION(9, 0, 0)
# error "LIBVIR_CHECK_VERSION must work in the preprocessor"
#endif
    maps();
    evaluations();
    return failed;
}
