"""Events of every kind, in order, through libvirt's own loop; what registering refuses."""

import libvirt
from transcript import Xml


class Events:
    def __init__(self, t):
        self.t, self.seen = t, []

    def take(self, kind):
        def callback(connection, *details):
            *details, opaque = details
            shown = []
            for detail in details:
                name = getattr(detail, "name", None)
                shown.append(name() if callable(name) else detail)
            self.seen.append([kind, *shown, opaque])
        return callback

    def drain(self):
        for _ in range(2):
            over = []
            timer = libvirt.virEventAddTimeout(5, lambda timer, opaque: over.append(1), None)
            while not over:
                libvirt.virEventRunDefaultImpl()
            libvirt.virEventRemoveTimeout(timer)
        self.t.note("events", self.seen)
        self.seen = []


def domains(t, c, e):
    for kind in range(28):
        c.domainEventRegisterAny(None, kind, e.take(f"domain {kind}"), kind)
    d = c.lookupByName("test")
    for call, *arguments in (("suspend",), ("suspend",), ("resume",), ("shutdown",), ("create",), ("reboot", 0), ("reset", 0), ("destroy",), ("create",),
                             ("setMemory", 4096), ("setMemoryFlags", 4096, 2), ("setVcpus", 1), ("setMetadata", 1, "t", None, None, 0), ("setMetadata", 2, "<a/>", "k", "urn:k", 3),
                             ("setSchedulerParameters", {"weight": 1}), ("pinVcpu", 0, (True,)), ("pinEmulator", (True,), 0),
                             ("setBlockIoTune", "vda", {"total_bytes_sec": 5}, 0), ("addIOThread", 1, 0), ("setUserPassword", "root", "x", 0),
                             ("managedSave", 0), ("create",), ("save", t.file("image")), ("destroy",), ("rename", "renamed", 0), ("create",), ("coreDump", t.file("core"), 1), ("create",),
                             ("attachDevice", "<disk type='file'><source file='/x'/><target dev='vdb'/></disk>"), ("setLifecycleAction", 0, 1, 0), ("setAutostart", 1)):
        getattr(d, call)(*arguments)
        e.drain()
    c.restore(t.file("image"))
    e.drain()
    one = d.snapshotCreateXML(Xml("one", "<domainsnapshot><name>one</name></domainsnapshot>"), 0)
    e.drain()
    d.suspend()
    d.revertToSnapshot(one, 0)
    d.revertToSnapshot(one, 2)
    e.drain()
    d.destroy()
    d.revertToSnapshot(one, 0)
    e.drain()
    d.snapshotCreateXML(Xml("halt", "<domainsnapshot><name>halt</name></domainsnapshot>"), 8)
    e.drain()
    one.delete(0)
    new = Xml("new", "<domain type='test'><name>new</name><uuid>50000000-0000-4000-8000-0000000000ee</uuid><memory>1024</memory><os><type>hvm</type></os></domain>")
    n = c.defineXML(new)
    e.drain()
    c.defineXML(new)
    e.drain()
    n.create()
    n.undefine()
    n.destroy()
    e.drain()
    n = c.createXML(new, 1)
    n.resume()
    n.destroy()
    e.drain()
    c.createXML(new, 2)
    e.drain()


def others(t, c, e):
    for kind in range(3):
        c.networkEventRegisterAny(None, kind, e.take(f"network {kind}"), kind)
        c.storagePoolEventRegisterAny(None, kind, e.take(f"pool {kind}"), kind)
        c.nodeDeviceEventRegisterAny(None, kind, e.take(f"device {kind}"), kind)
        c.secretEventRegisterAny(None, kind, e.take(f"secret {kind}"), kind)
    n = c.networkLookupByName("default")
    for call in ("destroy", "create", "destroy", "undefine"):
        getattr(n, call)()
        e.drain()
    xml = Xml("n", "<network><name>n</name><uuid>60000000-0000-4000-8000-0000000000ee</uuid></network>")
    c.networkDefineXML(xml)
    c.networkDefineXML(xml)
    c.networkCreateXML(xml)
    e.drain()
    p = c.storagePoolLookupByName("default-pool")
    for call, *arguments in (("refresh", 0), ("createXML", "<volume><name>v</name><capacity>1</capacity></volume>", 0), ("destroy",), ("build", 0), ("create", 0), ("destroy",), ("delete", 0), ("undefine",)):
        getattr(p, call)(*arguments)
        e.drain()
    xml = Xml("p", "<pool type='dir'><name>p</name><uuid>80000000-0000-4000-8000-0000000000ee</uuid><target><path>/p</path></target></pool>")
    c.storagePoolDefineXML(xml, 0)
    c.storagePoolCreateXML(xml, 0)
    e.drain()
    v = c.nodeDeviceCreateXML(Xml("vport", "<device><parent>scsi_host1</parent><capability type='scsi_host'><capability type='fc_host'>"
                                           "<wwnn>2000000012340001</wwnn><wwpn>1000000012340001</wwpn></capability></capability></device>"), 0)
    e.drain()
    v.destroy()
    e.drain()
    c.interfaceLookupByName("eth1").destroy(0)
    e.drain()


def registration(t, e):
    c = t.open()
    d = c.lookupByName("test")
    one = c.domainEventRegisterAny(d, 0, e.take("one"), 1)
    other = c.domainEventRegisterAny(d, 0, e.take("other"), 2)
    d.suspend()
    e.drain()
    c.domainEventDeregisterAny(one)
    c.domainEventDeregisterAny(one)
    d.resume()
    e.drain()
    c.domainEventDeregisterAny(other)
    c.domainEventDeregisterAny(99)
    c.domainEventDeregisterAny(-1)
    c.networkEventDeregisterAny(0)
    c.domainEventRegisterAny(None, -1, e.take("bad"), None)
    c.domainEventRegisterAny(None, 99, e.take("bad"), None)
    c.networkEventRegisterAny(None, 5, e.take("bad"), None)
    d.suspend()
    e.drain()
    # A callback that was removed before its event came is not called.
    number = c.domainEventRegisterAny(None, 0, e.take("late"), None)
    d.resume()
    c.domainEventDeregisterAny(number)
    e.drain()


def run(t):
    libvirt.virEventRegisterDefaultImpl()
    e = Events(t)
    # All connections to test:///default share one node, for as long as one of them is open.
    registration(t, e)
    c = t.open()
    domains(t, c, e)
    others(t, t.open(), e)
    c = t.open(t.node())
    c.domainEventRegisterAny(None, 0, e.take("node"), None)
    for name in ("running", "paused", "off", "saved", "transient", "crashed"):
        d = c.lookupByName(name)
        for call in ("resume", "suspend", "create", "shutdown", "destroy", "undefine"):
            getattr(d, call)()
            e.drain()
