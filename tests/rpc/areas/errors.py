"""Errors that come over the wire: code, domain, message, in the thread that called."""

import libvirt


def run(t):
    c = t.open()
    for call, argument in (("lookupByName", "nobody"), ("lookupByID", 4711), ("lookupByID", -1), ("lookupByUUIDString", "10000000-0000-4000-8000-0000000000ff"), ("lookupByUUIDString", "bad"),
                           ("networkLookupByName", "none"), ("storagePoolLookupByName", "none"), ("storageVolLookupByPath", "/none"), ("interfaceLookupByName", "none"),
                           ("nodeDeviceLookupByName", "none"), ("defineXML", "<domain"), ("defineXML", "<network/>"), ("defineXML", "<domain type='test'><name>x</name></domain>"),
                           ("defineXML", ""), ("networkDefineXML", "<network><name>a/b</name></network>"), ("networkDefineXML", "\u00e4\u20ac"), ("lookupByName", "n" * 100000),
                           ("restore", "/nonexistent"), ("migrateToURI", "x")):
        getattr(c, call)(argument)
    d = c.lookupByName("test")
    d.create()
    d.undefineFlags(4096)
    d.setMemory(1 << 40)
    d.XMLDesc(1 << 20)
    d.blockStats("none")
    d.interfaceStats("none")
    d.openGraphicsFD(9, 0)
    d.save("/nonexistent/folder/file")
    d.migrateToURI("test:///other", 0, None, 0)
    d.setUserPassword("root", "x" * 70000, 0)
    d.setMetadata(0, "x" * 4000000, None, None, 0)
    d.setMetadata(0, "x" * 5000000, None, None, 0)
    d.setMetadata(0, None, None, None, 0)
    d.sendKey(0, 0, [1] * 17, 17, 0)
    d.pinVcpu(0, (True,) * 200000)
    d.memoryPeek(0, 200000, 1)
    t.call("open", libvirt.open, "test+nonsense:///default")
    t.call("open", libvirt.open, "test+unix:///default?socket=/nonexistent/sock")
    t.call("open", libvirt.open, t.uri.replace("/default", "/nonexistent", 1) if "/default" in t.uri else t.uri)
    t.call("open", libvirt.open, t.uri.replace("test", "nodriver", 1))
