/* Threads: 64 KiB stacks, many short-lived ones without growth, many at once on one connection. SPDX-License-Identifier: LGPL-2.1-or-later */
#include <pthread.h>

#include "guest.h"

static virConnectPtr shared;

static void *once(void *name)
{
    use_library(name);
    return NULL;
}

static void *fail_and_read_error(void *unused)
{
    (void)unused;
    CHECK(virGetLastErrorCode() == 0); /* each thread has its own */
    CHECK(virDomainLookupByName(shared, "nobody") == NULL);
    CHECK(virGetLastErrorCode() == VIR_ERR_NO_DOMAIN);
    return NULL;
}

static void *on_shared(void *number)
{
    char xml[256], name[32];

    snprintf(name, sizeof(name), "shared-%ld", (long)number);
    snprintf(xml, sizeof(xml), "<domain type='test'><name>%s</name><memory>1024</memory><os><type>hvm</type></os></domain>", name);
    for (int round = 0; round < 50; round++) {
        virDomainPtr dom = virDomainCreateXML(shared, xml, 0), found;

        CHECK(dom);
        found = virDomainLookupByName(shared, name);
        CHECK(found && virDomainGetID(found) == virDomainGetID(dom));
        CHECK(virDomainFree(found) == 0);
        CHECK(!virDomainLookupByName(shared, "nobody")); /* all threads write the connection's one last error */
        virConnResetLastError(shared);
        CHECK(virDomainDestroy(dom) == 0);
        CHECK(virDomainFree(dom) == 0);
    }
    return NULL;
}

static void run(void *(*what)(void *), void *argument, size_t stack)
{
    pthread_attr_t attributes;
    pthread_t thread;

    pthread_attr_init(&attributes);
    if (stack)
        CHECK(pthread_attr_setstacksize(&attributes, stack) == 0);
    CHECK(pthread_create(&thread, &attributes, what, argument) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
    pthread_attr_destroy(&attributes);
}

int main(void)
{
    pthread_t threads[8];
    long before, after;

    virSetErrorFunc(NULL, be_silent);
    run(once, "small-stack-first", 64 * 1024); /* the very first call comes from a small stack */
    run(once, "small-stack", 64 * 1024);
    shared = virConnectOpen("test:///default");
    CHECK(shared);
    for (int i = 0; i < 200; i++)
        run(fail_and_read_error, NULL, 64 * 1024);
    before = status_number("VmRSS:");
    for (int i = 0; i < 1000; i++)
        run(fail_and_read_error, NULL, 64 * 1024);
    after = status_number("VmRSS:");
    printf("1000 threads: %ld KiB before, %ld KiB after\n", before, after);
    CHECK(after - before < 4096); /* the collector's allowance, not 1000 leaks of more than 4 KiB */
    for (long i = 0; i < 8; i++)
        CHECK(pthread_create(&threads[i], NULL, on_shared, (void *)i) == 0);
    for (int i = 0; i < 8; i++)
        CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(virConnectNumOfDomains(shared) == 1);
    CHECK(virConnectClose(shared) == 0);
    return 0;
}
