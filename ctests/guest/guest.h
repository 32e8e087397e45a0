/* Shared by the programs that check how the library behaves in somebody's process. SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBVIRT_AOT_GUEST_H
#define LIBVIRT_AOT_GUEST_H

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHECK(condition)                                                                          \
    do {                                                                                          \
        if (!(condition)) {                                                                       \
            fprintf(stderr, "%s:%d: %s (last error: %s)\n", __FILE__, __LINE__, #condition,       \
                    virGetLastErrorMessage());                                                    \
            exit(1);                                                                              \
        }                                                                                         \
    } while (0)

static inline void be_silent(void *data, virErrorPtr error)
{
    (void)data;
    (void)error;
}

/* A number of a line of /proc/self/status, "VmRSS:" in KiB or "Threads:". */
static inline long status_number(const char *name)
{
    char line[256];
    long value = -1;
    FILE *status = fopen("/proc/self/status", "re");

    while (status && fgets(line, sizeof(line), status))
        if (strncmp(line, name, strlen(name)) == 0)
            value = strtol(line + strlen(name), NULL, 10);
    if (status)
        fclose(status);
    return value;
}

/* Opens test:///default, defines, starts, reads and ends a guest with the given name, makes a call fail, closes. */
static inline void use_library(const char *name)
{
    char xml[512];
    virConnectPtr conn = virConnectOpen("test:///default");
    virDomainPtr dom;
    virDomainInfo info;
    char *text;

    CHECK(conn);
    snprintf(xml, sizeof(xml), "<domain type='test'><name>%s</name><memory>65536</memory><os><type>hvm</type></os></domain>", name);
    dom = virDomainDefineXML(conn, xml);
    CHECK(dom);
    CHECK(virDomainCreate(dom) == 0);
    CHECK(virDomainGetInfo(dom, &info) == 0 && info.state == VIR_DOMAIN_RUNNING && info.maxMem == 65536);
    text = virDomainGetXMLDesc(dom, 0);
    CHECK(text && strstr(text, name));
    free(text);
    CHECK(virDomainDestroy(dom) == 0);
    CHECK(virDomainDestroy(dom) == -1 && virGetLastErrorCode() == VIR_ERR_OPERATION_INVALID);
    CHECK(virDomainUndefine(dom) == 0);
    CHECK(virDomainFree(dom) == 0);
    CHECK(virConnectClose(conn) == 0);
}

#endif
