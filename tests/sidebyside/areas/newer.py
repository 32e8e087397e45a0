"""Calls and constants that came after 9.0. A binding that lacks them says so on both sides: `check --oracle` has them all."""

from transcript import Xml


def run(t):
    for uri, name, net in (("test:///default", "test", "default"), (t.node(), "running", "private"), (t.node(), "off", "routed")):
        t.context = name
        c = t.open(uri)
        d = c.lookupByName(name)
        for flags in (0, 1, 2, 3):
            n = c.networkLookupByName(net)
            for kind, value, key, place in ((0, "description", None, None), (1, "title", None, None), (2, "<a/>", "k", "urn:k"), (2, None, "k", "urn:k"),
                                            (0, None, None, None), (9, "x", None, None), (0, "x", "k", None), (1, "two\nlines", None, None)):
                n.setMetadata(kind, value, key, place, flags)
                n.metadata(kind, place, flags)
            n.XMLDesc(0)
            n.XMLDesc(1)
        d.autostartOnce()
        d.setAutostartOnce(1)
        d.autostartOnce()
        d.XMLDesc(0)
        for flags in (0, 1, 2):
            d.setThrottleGroup("group", {"total_bytes_sec": 5}, flags)
            d.delThrottleGroup("group", flags)
        d.graphicsReload(0, 0)
        d.FDAssociate("name", [0], 0)
        d.setLaunchSecurityState({}, 0)
        d.blockCommit("vda", None, None, 0, 0)
        d.createWithFlags(32)
        c.getDomainCapabilities(None, None, None, "test", 1)
        c.listAllDomains(1 << 18)
        c.listAllNetworks(0)
        for device in c.listAllDevices(0):
            device.update("<device/>", 0)
            device.autostart()
        c.nodeDeviceCreateXML(Xml("validated", "<device><nonsense/></device>"), 1)
        c.networkDefineXMLFlags(Xml("validated", "<network><name>v</name><nonsense/></network>"), 1)
        c.storagePoolDefineXML(Xml("validated", "<pool type='dir'><name>v</name><nonsense/></pool>"), 1)
        c.interfaceDefineXML(Xml("validated", "<interface type='ethernet' name='v'><nonsense/></interface>"), 1)
        c.getAllDomainStats(1 << 10, 0)
        c.getAllDomainStats(1 << 11, 0)
        c.getHypervisorCPUModelNames("x86_64", None, None, "test", 0)
