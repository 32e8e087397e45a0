"""Events of test:///default through asyncio."""

import asyncio
import os

import libvirt
import libvirtaio
from checks import check, finish, mapped, same


async def settle():
    """Until the loop has turned often enough for all that is pending."""
    for _ in range(5):
        await asyncio.sleep(0.02)


async def main():
    implementation = libvirtaio.virEventRegisterAsyncIOImpl()
    connection = libvirt.open("test:///default")
    mapped()
    loop = asyncio.get_running_loop()
    seen = []
    # What libvirt hands over is called in the loop's thread, while a task waits for something else.
    came = asyncio.Event()

    def lifecycle(connection, domain, event, detail, opaque):
        seen.append((domain.name(), event, detail, opaque))
        came.set()

    number = connection.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, lifecycle, "tag")
    domain = connection.lookupByName("test")
    domain.suspend()
    same("nothing is delivered inside the call", [], seen)
    await asyncio.wait_for(came.wait(), 10)
    same("suspend", [("test", libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_PAUSED, "tag")], seen)
    seen.clear()

    # From another thread: the loop has to be woken.
    came.clear()
    await loop.run_in_executor(None, domain.resume)
    await asyncio.wait_for(came.wait(), 10)
    same("resume in another thread", libvirt.VIR_DOMAIN_EVENT_RESUMED, seen[0][1])
    seen.clear()

    for turn in range(50):
        domain.destroy()
        domain.create()
    await settle()
    same("100 events, in order", [libvirt.VIR_DOMAIN_EVENT_STOPPED, libvirt.VIR_DOMAIN_EVENT_STARTED] * 50, [event[1] for event in seen])
    seen.clear()
    connection.domainEventDeregisterAny(number)
    domain.suspend()
    await settle()
    same("none after deregistering", [], seen)

    ticks = []
    timer = libvirt.virEventAddTimeout(10, lambda timer, opaque: ticks.append(opaque), "tick")
    await asyncio.sleep(0.2)
    check("a timer ticks", len(ticks) >= 3 and set(ticks) == {"tick"}, ticks)
    libvirt.virEventUpdateTimeout(timer, -1)
    await settle()
    count = len(ticks)
    await asyncio.sleep(0.1)
    same("a stopped timer does not", count, len(ticks))
    libvirt.virEventRemoveTimeout(timer)

    reader, writer = os.pipe()
    handle = libvirt.virEventAddHandle(reader, libvirt.VIR_EVENT_HANDLE_READABLE,
                                       lambda watch, fd, events, opaque: seen.append((os.read(fd, 9), events, opaque)), "pipe")
    os.write(writer, b"hello")
    await settle()
    same("a file", [(b"hello", libvirt.VIR_EVENT_HANDLE_READABLE, "pipe")], seen)
    libvirt.virEventRemoveHandle(handle)

    closed = []
    connection.registerCloseCallback(lambda connection, reason, opaque: closed.append(reason), None)
    connection.unregisterCloseCallback()
    await settle()
    same("no close event without a reason", [], closed)
    await loop.run_in_executor(None, connection.close)
    await settle()
    check("the implementation is idle at the end", implementation.is_idle() or len(implementation.callbacks) <= 2, implementation)


asyncio.run(main())
finish()
