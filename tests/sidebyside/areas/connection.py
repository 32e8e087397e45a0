"""Opening, what a connection says of itself and of its host."""

import libvirt


def describe(c):
    for name in ("getType", "getURI", "getVersion", "getLibVersion", "getHostname", "isAlive", "isEncrypted", "isSecure", "getInfo",
                 "getCapabilities", "getFreeMemory", "getCPUMap", "getSecurityModel", "getMemoryParameters",
                 "numOfDomains", "numOfDefinedDomains", "numOfNetworks", "numOfDefinedNetworks", "numOfStoragePools",
                 "numOfDefinedStoragePools", "numOfInterfaces", "numOfDefinedInterfaces", "numOfSecrets", "numOfNWFilters",
                 "listDomainsID", "listDefinedDomains", "listNetworks", "listDefinedNetworks", "listStoragePools",
                 "listDefinedStoragePools", "listInterfaces", "listDefinedInterfaces", "listSecrets", "listNWFilters"):
        getattr(c, name)()
    for kind in (None, "", "test", "TEST", "qemu", "hvm"):
        c.getMaxVcpus(kind)
    for first, count in ((0, 1), (0, 2), (1, 1), (1, 5), (2, 1), (-1, 1), (0, 100), (0, 0), (0, -1)):
        c.getCellsFreeMemory(first, count)
    for cell in (-2, -1, 0, 1, 2, 15, 16):
        c.getCPUStats(cell, 0)
        c.getMemoryStats(cell, 0)
    c.getCPUStats(0, 1)
    for flags in (0, 1):
        c.getSysinfo(flags)
        c.getCPUMap(flags)
    for sizes, start, count in (([4], 0, 1), ([4, 2048], 0, 2), ([2048], -1, 1), ([1048576], 1, 1), ([8], 1, 1), ([8], 0, 1), ([4], 5, 1), ([4], 0, 9), ([], 0, 1)):
        c.getFreePages(sizes, start, count)
    c.allocPages({4: 16}, 0, 1, 0)
    c.allocPages({4: 16}, 0, 1, 1)
    c.getDomainCapabilities(None, None, None, None, 0)
    c.getDomainCapabilities("/usr/bin/test-hv", "i686", "pc", "test", 0)
    c.getStoragePoolCapabilities(0)
    c.getCPUModelNames("x86_64", 0)
    c.getCPUModelNames("i686", 0)
    c.getCPUModelNames("nonsense", 0)
    c.getCPUModelNames("s390x", 0)
    c.getCPUModelNames("x86_64", 1)


def run(t):
    c = t.open()
    describe(c)
    describe(t.open(t.node()))
    t.open("test:///default", libvirt.VIR_CONNECT_RO)
    t.open("test:///default", libvirt.VIR_CONNECT_NO_ALIASES)
    t.open("test:///default", 64)
    for uri in ("test:///", "test://", "test:", "test:///missing.xml", "test:///default/more", "TEST:///default", "test://host/default",
                "test+bad:///default", "test:///default?option=1", "test:///default#fragment", "test://user@/default", "no scheme", "://", "%%%"):
        c = t.open(uri)
        c.getURI()
    for label, text in (("empty", ""), ("not-xml", "hello"), ("no-node", "<other/>"), ("empty-node", "<node/>"),
                        ("bad-memory", "<node><memory>x</memory></node>"), ("bad-cpu", "<node><cpu><nodes>x</nodes></cpu></node>"),
                        ("bad-domain", "<node><domain type='test'><name>x</name></domain></node>"),
                        ("bad-state", "<node><domain type='test' xmlns:t='http://libvirt.org/schemas/domain/test/1.0'><t:runstate>77</t:runstate>"
                                      "<name>x</name><memory>1</memory><os><type>hvm</type></os></domain></node>"),
                        ("saved-and-running", "<node><domain type='test' xmlns:t='http://libvirt.org/schemas/domain/test/1.0'><t:hasmanagedsave/>"
                                              "<name>x</name><memory>1</memory><os><type>hvm</type></os></domain></node>"),
                        ("transient-and-off", "<node><domain type='test' xmlns:t='http://libvirt.org/schemas/domain/test/1.0'><t:transient/>"
                                              "<t:runstate>5</t:runstate><name>x</name><memory>1</memory><os><type>hvm</type></os></domain></node>"),
                        ("file-reference", "<node><domain file='missing.xml'/></node>"),
                        ("relative-file", "<node><network file='net.xml'/></node>"),
                        ("bad-network", "<node><network/></node>"), ("bad-pool", "<node><pool type='dir'/></node>"),
                        ("bad-interface", "<node><interface type='ethernet'/></node>"), ("bad-device", "<node><device/></node>"),
                        ("model-only", "<node><cpu><model>m</model><mhz>7</mhz></cpu></node>")):
        t.file("net.xml", "<network><name>outside</name><uuid>20000000-0000-4000-8000-0000000000aa</uuid></network>")
        c = t.open("test://" + t.file(label + ".xml", text))
        c.getInfo()
        c.listAllDomains()
        c.listAllNetworks()
        c.getCapabilities()


