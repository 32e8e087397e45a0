/* Events: delivery, re-entry, self-deregistration, freeing exactly once, wake-up from another thread. SPDX-License-Identifier: LGPL-2.1-or-later */
#include <pthread.h>

#include "guest.h"

static int timer_ran, freed, calls, inner_calls, self_id = -1, inner_id = -1, self_calls;
static virConnectPtr conn;

static void mark(int timer, void *opaque)
{
    (void)opaque;
    timer_ran = 1;
    virEventRemoveTimeout(timer);
}

/* Runs the loop until what is queued now has been delivered. */
static void deliver(void)
{
    timer_ran = 0;
    CHECK(virEventAddTimeout(0, mark, NULL, NULL) > 0);
    while (!timer_ran)
        CHECK(virEventRunDefaultImpl() == 0);
    timer_ran = 0;
    CHECK(virEventAddTimeout(0, mark, NULL, NULL) > 0);
    while (!timer_ran)
        CHECK(virEventRunDefaultImpl() == 0);
}

static void on_free(void *opaque)
{
    CHECK(opaque == &freed);
    freed++;
}

static int on_inner(virConnectPtr c, virDomainPtr dom, int event, int detail, void *opaque)
{
    (void)c, (void)dom, (void)event, (void)detail, (void)opaque;
    inner_calls++;
    return 0;
}

static int on_event(virConnectPtr c, virDomainPtr dom, int event, int detail, void *opaque)
{
    char *xml;

    (void)event, (void)detail, (void)opaque;
    CHECK(c == conn && strcmp(virDomainGetName(dom), "events") == 0);
    calls++;
    /* The callback may call the library, look at the domain, and register another one. */
    xml = virDomainGetXMLDesc(dom, 0); /* NULL when the transient domain is gone already */
    free(xml);
    if (inner_id < 0) {
        inner_id = virConnectDomainEventRegisterAny(c, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(on_inner), NULL, NULL);
        CHECK(inner_id >= 0);
    }
    return 0;
}

static int on_self(virConnectPtr c, virDomainPtr dom, int event, int detail, void *opaque)
{
    (void)dom, (void)event, (void)detail, (void)opaque;
    self_calls++;
    CHECK(virConnectDomainEventDeregisterAny(c, self_id) == 0); /* itself */
    CHECK(freed == 0); /* its data lives until the call is over */
    return 0;
}

static void *work(void *unused)
{
    virDomainPtr dom = virDomainCreateXML(conn, "<domain type='test'><name>events</name><memory>1024</memory><os><type>hvm</type></os></domain>", 0);

    (void)unused;
    CHECK(dom);
    CHECK(virDomainDestroy(dom) == 0 && virDomainFree(dom) == 0);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    int id;

    virSetErrorFunc(NULL, be_silent);
    /* Without an event loop there are no events. */
    conn = virConnectOpen("test:///default");
    CHECK(conn);
    CHECK(virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(on_event), NULL, NULL) == -1);
    CHECK(virEventRegisterDefaultImpl() == 0);
    id = virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(on_event), NULL, NULL);
    CHECK(id >= 0);
    CHECK(virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(on_event), NULL, NULL) == -1);
    self_id = virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(on_self), &freed, on_free);
    CHECK(self_id >= 0 && self_id != id);
    CHECK(virConnectDomainEventDeregisterAny(conn, 9999) == -1 && virGetLastErrorCode() == VIR_ERR_INVALID_ARG);

    CHECK(pthread_create(&thread, NULL, work, NULL) == 0); /* events come from another thread and wake the loop */
    while (calls == 0)
        CHECK(virEventRunDefaultImpl() == 0);
    CHECK(pthread_join(thread, NULL) == 0);
    deliver();
    CHECK(calls == 2); /* started, stopped */
    CHECK(self_calls == 1 && freed == 1);
    work(NULL);
    deliver();
    CHECK(calls == 4 && self_calls == 1 && freed == 1 && inner_calls >= 2);

    CHECK(virConnectDomainEventDeregisterAny(conn, id) == 0);
    CHECK(virConnectDomainEventDeregisterAny(conn, id) == -1);
    CHECK(virConnectDomainEventDeregisterAny(conn, inner_id) == 0);
    deliver();
    work(NULL);
    deliver();
    CHECK(calls == 4);
    CHECK(virConnectClose(conn) == 0); /* no callback holds the connection any more */
    return 0;
}
