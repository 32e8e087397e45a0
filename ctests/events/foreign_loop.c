/* A program's own event loop: our timers and handles are its to run. SPDX-License-Identifier: LGPL-2.1-or-later */
#include "guest.h"

static struct {
    int timeout, live;
    virEventTimeoutCallback callback;
    void *opaque;
    virFreeCallback free;
} timers[16];
static int used, events;

static int add_timeout(int timeout, virEventTimeoutCallback callback, void *opaque, virFreeCallback ff)
{
    CHECK(used < 15);
    used++;
    timers[used].timeout = timeout;
    timers[used].live = 1;
    timers[used].callback = callback;
    timers[used].opaque = opaque;
    timers[used].free = ff;
    return used;
}

static void update_timeout(int timer, int timeout)
{
    CHECK(timers[timer].live);
    timers[timer].timeout = timeout;
}

static int remove_timeout(int timer)
{
    CHECK(timers[timer].live);
    timers[timer].live = 0;
    if (timers[timer].free)
        timers[timer].free(timers[timer].opaque);
    return 0;
}

static int add_handle(int fd, int mask, virEventHandleCallback callback, void *opaque, virFreeCallback ff)
{
    (void)fd, (void)mask, (void)callback, (void)opaque, (void)ff;
    return -1;
}

static void update_handle(int watch, int mask)
{
    (void)watch, (void)mask;
}

static int remove_handle(int watch)
{
    (void)watch;
    return -1;
}

static int on_event(virConnectPtr c, virDomainPtr dom, int event, int detail, void *opaque)
{
    (void)c, (void)dom, (void)event, (void)detail, (void)opaque;
    events++;
    return 0;
}

int main(void)
{
    virConnectPtr conn;
    virDomainPtr dom;
    int id;

    virSetErrorFunc(NULL, be_silent);
    virEventRegisterImpl(add_handle, update_handle, remove_handle, add_timeout, update_timeout, remove_timeout);
    conn = virConnectOpen("test:///default");
    CHECK(conn);
    id = virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(on_event), NULL, NULL);
    CHECK(id >= 0);
    dom = virDomainLookupByName(conn, "test");
    CHECK(dom && virDomainSuspend(dom) == 0 && virDomainResume(dom) == 0);
    CHECK(events == 0);
    for (int i = 1; i <= used; i++)
        if (timers[i].live && timers[i].timeout == 0)
            timers[i].callback(i, timers[i].opaque);
    CHECK(events == 2);
    CHECK(virConnectDomainEventDeregisterAny(conn, id) == 0);
    CHECK(virDomainFree(dom) == 0 && virConnectClose(conn) == 0);
    return 0;
}
