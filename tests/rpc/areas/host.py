"""The connection and its host: versions, capabilities, node information, statistics."""

import libvirt


def run(t):
    c = t.open()
    for call in ("getType", "getURI", "getVersion", "getLibVersion", "getHostname", "isAlive", "isEncrypted", "isSecure", "getInfo", "getCapabilities",
                 "getFreeMemory", "getSysinfo", "getMaxVcpus"):
        getattr(c, call)(*([0] if call == "getSysinfo" else [None] if call == "getMaxVcpus" else []))
    c.getCellsFreeMemory(0, 2)
    c.getCPUMap(0)
    c.getCPUModelNames("x86_64", 0)
    c.getDomainCapabilities(None, None, None, "test", 0)
    c.getCPUStats(-1, 0)
    c.getMemoryStats(-1, 0)
    c.getMemoryParameters(0)
    c.getFreePages([4], 0, 1, 0)
    c.baselineCPU(["<cpu><arch>x86_64</arch><model>Penryn</model></cpu>", "<cpu><arch>x86_64</arch><model>Nehalem</model></cpu>"], 0)
    c.compareCPU("<cpu><arch>x86_64</arch><model>Penryn</model></cpu>", 0)
    c.setKeepAlive(5, 3)
    c.isAlive()
    c.numOfDomains()
    c.listDomainsID()
    c.numOfDefinedDomains()
    c.listAllDomains(0)
    c.getAllDomainStats(0, 0)
    c.setIdentity({"user-name": "fred"}, 0)
    c.domainXMLFromNative("qemu-argv", "/usr/bin/qemu", 0)
    callback = t.call("connect.registerCloseCallback", c._value.registerCloseCallback if c else None, lambda *_: None, None)
    t.call("connect.unregisterCloseCallback", c._value.unregisterCloseCallback if c else None)
    del callback
    read_only = t.call("openReadOnly", lambda: t.raw(libvirt.VIR_CONNECT_RO))
    read_only.getType()
    read_only.lookupByName("test").info
    read_only.lookupByName("test").suspend()
    read_only.defineXML("<domain/>")
    read_only.lookupByName("test").XMLDesc(libvirt.VIR_DOMAIN_XML_SECURE)
    read_only.networkLookupByName("default").destroy()
