"""Events through libvirt's own event loop: order, details, and that a callback can be removed."""

import libvirt
from checks import check, finish, mapped, same

libvirt.virEventRegisterDefaultImpl()
connection = libvirt.open("test:///default")
mapped()
seen = []


def lifecycle(connection, domain, event, detail, tag):
    seen.append((tag, domain.name(), event, detail))


def drain():
    """Runs the loop until its own timer has fired once after everything that is pending."""
    for _ in range(3):
        over = []
        timer = libvirt.virEventAddTimeout(20, lambda timer, opaque: over.append(timer), None)
        while not over:
            libvirt.virEventRunDefaultImpl()
        libvirt.virEventRemoveTimeout(timer)
    result = list(seen)
    seen.clear()
    return result


domain = connection.lookupByName("test")
number = connection.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, lifecycle, "a")
domain.suspend()
domain.resume()
domain.destroy()
domain.create()
same("suspend, resume, destroy, create", [
    ("a", "test", libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_PAUSED),
    ("a", "test", libvirt.VIR_DOMAIN_EVENT_RESUMED, libvirt.VIR_DOMAIN_EVENT_RESUMED_UNPAUSED),
    ("a", "test", libvirt.VIR_DOMAIN_EVENT_STOPPED, libvirt.VIR_DOMAIN_EVENT_STOPPED_DESTROYED),
    ("a", "test", libvirt.VIR_DOMAIN_EVENT_STARTED, libvirt.VIR_DOMAIN_EVENT_STARTED_BOOTED),
], drain())

one = connection.domainEventRegisterAny(domain, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, lifecycle, "one")
other = connection.defineXML("<domain type='test'><name>other</name><memory>65536</memory><os><type>hvm</type></os></domain>")
other.undefine()
same("a callback of one domain hears nothing of another", [
    ("a", "other", libvirt.VIR_DOMAIN_EVENT_DEFINED, libvirt.VIR_DOMAIN_EVENT_DEFINED_ADDED),
    ("a", "other", libvirt.VIR_DOMAIN_EVENT_UNDEFINED, libvirt.VIR_DOMAIN_EVENT_UNDEFINED_REMOVED),
], drain())
connection.domainEventDeregisterAny(number)
domain.suspend()
same("removed", [("one", "test", libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_PAUSED)], drain())
connection.domainEventDeregisterAny(one)


def network_lifecycle(connection, network, event, detail, tag):
    seen.append((network.name(), event))


def pool_lifecycle(connection, pool, event, detail, tag):
    seen.append((pool.name(), event))


connection.networkEventRegisterAny(None, libvirt.VIR_NETWORK_EVENT_ID_LIFECYCLE, network_lifecycle, None)
connection.storagePoolEventRegisterAny(None, libvirt.VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE, pool_lifecycle, None)
network = connection.networkLookupByName("default")
network.destroy()
network.create()
same("network", [("default", libvirt.VIR_NETWORK_EVENT_STOPPED), ("default", libvirt.VIR_NETWORK_EVENT_STARTED)], drain())
pool = connection.storagePoolLookupByName("default-pool")
pool.destroy()
pool.create()
same("pool", [("default-pool", libvirt.VIR_STORAGE_POOL_EVENT_STOPPED), ("default-pool", libvirt.VIR_STORAGE_POOL_EVENT_STARTED)], drain())

# Timers and files of the program itself in libvirt's loop.
import os
reader, writer = os.pipe()
handle = libvirt.virEventAddHandle(reader, libvirt.VIR_EVENT_HANDLE_READABLE,
                                   lambda watch, fd, events, opaque: seen.append((os.read(fd, 9), events, opaque)), "tag")
os.write(writer, b"hello")
same("a file handle", [(b"hello", libvirt.VIR_EVENT_HANDLE_READABLE, "tag")], drain())
libvirt.virEventRemoveHandle(handle)
os.write(writer, b"again")
same("a removed handle", [], drain())
check("close", connection.close() >= 0)
finish()
