"""listAll of every kind with every filter flag, on both nodes."""


def run(t):
    for t.context, uri in (("default", "test:///default"), ("node", t.node())):
        c = t.open(uri)
        for name, bits in (("Domains", 17), ("Networks", 8), ("StoragePools", 22), ("Interfaces", 4), ("Devices", 24),
                           ("Secrets", 5), ("NWFilters", 2), ("NWFilterBindings", 2)):
            call = getattr(c, f"listAll{name}")
            for flags in [0, 3, 12] + [1 << bit for bit in range(bits)]:
                call(flags)
        for capability in (None, "system", "net", "scsi_host", "fc_host", "vports", "nonsense"):
            c.numOfDevices(capability, 0)
            c.listDevices(capability, 0)
        c.listDevices(None, 1)
        for domain in c.listAllDomains(0):
            for flags in [0, 3] + [1 << bit for bit in range(12)]:
                domain.snapshotNum(flags)
                domain.snapshotListNames(flags)
                domain.listAllSnapshots(flags)
        for pool in c.listAllStoragePools(0):
            for flags in (0, 1):
                pool.listAllVolumes(flags)
            pool.listVolumes()
            pool.numOfVolumes()
        for network in c.listAllNetworks(0):
            network.listAllPorts(0)
            network.listAllPorts(1)
        for device in c.listAllDevices(0):
            device.listCaps()
            device.numOfCaps()
            device.parent()
            device.XMLDesc(0)
            device.isActive()
            device.isPersistent()
