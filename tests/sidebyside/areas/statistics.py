"""Bulk statistics: every group, every filter."""


def run(t):
    for t.context, uri in (("default", "test:///default"), ("node", t.node())):
        c = t.open(uri)
        for group in [0] + [1 << bit for bit in range(14)] + [3, 0x3ff]:
            for flags in (0, 1 << 31):
                c.getAllDomainStats(group, flags)
        for flags in [1 << bit for bit in range(12)] + [1 << 29, 1 << 30]:
            c.getAllDomainStats(1, flags)
        domains = c.listAllDomains(0)
        c.domainListGetStats(list(domains)[:1], 1, 0)
        c.domainListGetStats(list(domains), 0, 0)
        c.domainListGetStats([], 0, 0)
        for d in domains:
            d.getCPUStats(True, 0)
            d.getCPUStats(False, 0)
            d.memoryStats()
            d.vcpus()
            d.controlInfo(0)
            d.jobStats(0)
            d.diskErrors(0)
            d.fsInfo(0)
            d.interfaceAddresses(0, 0)
            d.ioThreadInfo(0)
            d.perfEvents(0)
