"""Domains: the life of one with its events, typed parameters, metadata, snapshots, checkpoints."""

import libvirt
from recorder import Events
from transcript import Xml

GUEST = Xml("guest", "<domain type='test'><name>guest</name><uuid>10000000-0000-4000-8000-00000000000a</uuid><memory>65536</memory><vcpu>2</vcpu>"
                     "<os><type>hvm</type></os><devices><disk type='file'><source file='/guest.img'/><target dev='vda'/></disk>"
                     "<interface type='network'><mac address='52:54:00:00:00:0a'/><source network='default'/><target dev='tap0'/></interface></devices></domain>")
TRANSIENT = Xml("transient", GUEST.replace("guest", "transient").replace("0000000a", "0000000b").replace("00:0a", "00:0b"))


def life(c, e):
    d = c.defineXML(GUEST)
    e.drain()
    c.lookupByName("guest")
    c.lookupByUUIDString("10000000-0000-4000-8000-00000000000a")
    for call in ("ID", "UUIDString", "OSType", "maxMemory", "info", "state", "isActive", "isPersistent", "isUpdated", "autostart", "hasManagedSaveImage"):
        getattr(d, call)()
    d.XMLDesc(0)
    for call, *arguments in (("create",), ("suspend",), ("resume",), ("reboot", 0), ("reset", 0), ("shutdown",), ("create",), ("setAutostart", 1), ("autostart",),
                             ("managedSave", 0), ("hasManagedSaveImage", 0), ("create",), ("setMemory", 4096), ("setVcpus", 1), ("destroy",), ("rename", "other", 0)):
        getattr(d, call)(*arguments)
        e.drain()
    d.XMLDesc(libvirt.VIR_DOMAIN_XML_INACTIVE)
    c.listAllDomains(0)
    c.listDefinedDomains()
    d.undefineFlags(libvirt.VIR_DOMAIN_UNDEFINE_MANAGED_SAVE)
    e.drain()
    d = c.createXML(TRANSIENT, libvirt.VIR_DOMAIN_START_PAUSED)
    e.drain()
    d.resume()
    d.destroy()
    e.drain()
    d.info()


def parameters(c, e):
    d = c.lookupByName("test")
    d.schedulerType()
    for getter, setter, values in (("schedulerParameters", "setSchedulerParameters", {"weight": 7}), ("memoryParameters", "setMemoryParameters", {"hard_limit": 5000}),
                                   ("blkioParameters", "setBlkioParameters", {"weight": 500, "device_weight": "/dev/sda,300"}), ("numaParameters", "setNumaParameters", {"numa_nodeset": "0"})):
        getattr(d, setter)(*([values] if setter == "setSchedulerParameters" else [values, 0]))
        getattr(d, getter)(*([] if getter == "schedulerParameters" else [0]))
        getattr(d, setter)(*([{"nonsense": 1}] if setter == "setSchedulerParameters" else [{"nonsense": 1}, 0]))
    d.setInterfaceParameters("testnet0", {"inbound.average": 10, "outbound.peak": 20}, 0)
    d.interfaceParameters("testnet0", 0)
    d.setBlockIoTune("vda", {"total_bytes_sec": 5}, 0)
    e.drain()
    d.blockIoTune("vda", 0)
    d.vcpus()
    d.pinVcpu(0, (True, False))
    d.vcpuPinInfo(0)
    d.vcpusFlags(libvirt.VIR_DOMAIN_AFFECT_LIVE)
    d.blockInfo("vda", 0)
    d.memoryStats()
    d.getCPUStats(True, 0)
    d.getCPUStats(False, 0)
    d.perfEvents(0)
    d.ioThreadInfo(0)
    d.getTime(0)
    d.fsInfo(0)
    d.interfaceAddresses(0, 0)
    d.controlInfo(0)
    d.diskErrors(0)
    d.memoryPeek(0, 16, libvirt.VIR_MEMORY_VIRTUAL)
    d.attachDevice("<disk type='file'><source file='/b.img'/><target dev='vdb'/></disk>")
    e.drain()
    d.detachDeviceAlias("ua-none", 0)
    d.sendKey(0, 0, [1, 2, 3], 3, 0)
    d.setMetadata(libvirt.VIR_DOMAIN_METADATA_TITLE, "a title", None, None, 0)
    d.setMetadata(libvirt.VIR_DOMAIN_METADATA_ELEMENT, "<a>text</a>", "k", "urn:k", 0)
    e.drain()
    d.metadata(libvirt.VIR_DOMAIN_METADATA_ELEMENT, "urn:k", 0)
    d.metadata(libvirt.VIR_DOMAIN_METADATA_DESCRIPTION, None, 0)
    d.setMetadata(libvirt.VIR_DOMAIN_METADATA_TITLE, None, None, None, 0)
    d.setMetadata(libvirt.VIR_DOMAIN_METADATA_ELEMENT, None, None, "urn:k", 0)
    e.drain()
    c.getAllDomainStats(libvirt.VIR_DOMAIN_STATS_STATE | libvirt.VIR_DOMAIN_STATS_BALLOON, 0)
    c.domainListGetStats([d], libvirt.VIR_DOMAIN_STATS_STATE, 0)


def moments(c, e):
    d = c.lookupByName("test")
    one = d.snapshotCreateXML(Xml("one", "<domainsnapshot><name>one</name><description>d</description></domainsnapshot>"), 0)
    d.snapshotCreateXML(Xml("two", "<domainsnapshot><name>two</name></domainsnapshot>"), 0)
    e.drain()
    d.snapshotNum(0)
    d.snapshotListNames(0)
    d.listAllSnapshots(0)
    d.snapshotCurrent(0)
    two = d.snapshotLookupByName("two", 0)
    two.getParent(0)
    one.getXMLDesc(0)
    one.listAllChildren(0)
    one.isCurrent(0)
    one.hasMetadata(0)
    d.revertToSnapshot(one, 0)
    e.drain()
    one.delete(libvirt.VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN)
    d.hasCurrentSnapshot(0)
    point = d.checkpointCreateXML(Xml("point", "<domaincheckpoint><name>point</name></domaincheckpoint>"), 0)
    d.listAllCheckpoints(0)
    d.checkpointLookupByName("point", 0)
    point.getXMLDesc(0)
    point.getParent(0)
    point.delete(0)
    d.checkpointLookupByName("point", 0)


def run(t):
    c = t.open()
    e = Events(t, c)
    numbers = [c.domainEventRegisterAny(None, kind, e.take(f"domain {kind}"), None) for kind in range(1, 26)]
    for part in (life, parameters, moments):
        t.context = part.__name__
        part(c, e)
    for number in numbers:
        if number:
            c._value.domainEventDeregisterAny(number)
    c.lookupByName("test").suspend()
    e.drain()
    c.lookupByName("test").resume()
    e.close()
