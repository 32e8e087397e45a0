"""Memory, vcpus, scheduler and the other parameters: typed parameters of every kind, live and persistent."""


def parameters(d, getter, setter, good, bad, flags=(0, 1, 2, 3, 4)):
    for flag in flags:
        getattr(d, getter)(flag)
    for flag in flags[:4]:
        for values in good:
            getattr(d, setter)(values, flag)
            getattr(d, getter)(flag)
    for values in bad:
        getattr(d, setter)(values, 0)
    getattr(d, getter)(0)


def memory(c, d):
    for value in (1024, 0, 1 << 20, 8 << 20, 1 << 40, 4096):
        d.setMemory(value)
        d.info()
    for value, flags in ((2048, 0), (4096, 1), (8192, 2), (16384, 3), (16 << 20, 4), (16 << 20, 5), (16 << 20, 6), (1 << 22, 6), (1 << 22, 64)):
        d.setMemoryFlags(value, flags)
        d.info()
        d.maxMemory()
    d.setMaxMemory(1 << 23)
    d.setMaxMemory(0)
    d.memoryStats()
    for period, flags in ((5, 0), (0, 1), (7, 2), (9, 3), (-1, 0), (1, 4)):
        d.setMemoryStatsPeriod(period, flags)
    d.memoryStats()
    d.memoryPeek(0, 16, 1)
    d.memoryPeek(0, 16, 2)
    d.memoryPeek(0, 16, 0)
    d.memoryPeek(0, 16, 3)
    d.XMLDesc(0)


def vcpus(c, d):
    d.vcpus()
    for count in (1, 0, 2, 3, 32, 33, 1000):
        d.setVcpus(count)
        d.maxVcpus()
    for count in (1, 4, 8):
        for flags in range(0, 9):
            d.setVcpusFlags(count, flags)
            d.vcpusFlags(flags)
    for flags in (16, 8, 24, 32):
        d.vcpusFlags(flags)
    for vcpu, cpus in ((0, (True, False)), (1, (False, True)), (0, (False, False)), (7, (True,)), (0, (True,) * 16), (0, ()), (-1, (True,))):
        d.pinVcpu(vcpu, cpus)
        for flags in (0, 1, 2, 3, 4):
            d.pinVcpuFlags(vcpu, cpus, flags)
    for flags in (0, 1, 2, 3, 4):
        d.vcpuPinInfo(flags)
        d.emulatorPinInfo(flags)
        d.pinEmulator((True, False, True), flags)
    d.emulatorPinInfo(0)
    d.guestVcpus(0)
    d.setGuestVcpus("0-1", 1, 0)
    d.setVcpu("0", 1, 0)
    for total in (True, False):
        d.getCPUStats(total, 0)
    d.vcpus()


def iothreads(c, d):
    for flags in (0, 1, 2, 3, 4):
        d.ioThreadInfo(flags)
    for identity, flags in ((1, 0), (1, 0), (3, 1), (5, 2), (0, 0), (9, 3), (9, 8)):
        d.addIOThread(identity, flags)
        d.ioThreadInfo(flags)
    for identity, cpus, flags in ((1, (True, False), 0), (77, (True,), 0), (1, (False,), 0), (3, (True, True), 1), (1, (True,), 2)):
        d.pinIOThread(identity, cpus, flags)
    for identity, values in ((1, {"poll_max_ns": 1000}), (1, {"poll_grow": 2, "poll_shrink": 3}), (1, {"nonsense": 1}), (77, {"poll_grow": 1}), (0, {})):
        for flags in (0, 1, 2, 3):
            d.setIOThreadParams(identity, values, flags)
    for identity, flags in ((1, 0), (1, 0), (77, 0), (5, 2), (3, 64)):
        d.delIOThread(identity, flags)
    d.ioThreadInfo(0)
    c.domainListGetStats([d], 1 << 8, 0)


def run(t):
    for uri, name in (("test:///default", "test"), (t.node(), "running"), (t.node(), "off"), (t.node(), "numa")):
        t.context = name
        c = t.open(uri)
        d = c.lookupByName(name)
        d.schedulerType()
        d.schedulerParameters()
        d.setSchedulerParameters({"weight": 7})
        parameters(d, "schedulerParametersFlags", "setSchedulerParametersFlags", [{"weight": 99}, {"weight": 0}, {}],
                   [{"weight": "x"}, {"weight": -1}, {"cap": 1}, {"weight": 1 << 40}, {"weight": 1.5}])
        parameters(d, "memoryParameters", "setMemoryParameters",
                   [{"hard_limit": 4096, "soft_limit": 2048}, {"swap_hard_limit": 8192}, {"min_guarantee": 1}, {"hard_limit": 9007199254740991}],
                   [{"hard_limit": 1, "swap_hard_limit": 0}, {"nonsense": 1}, {"hard_limit": "x"}, {"swap_hard_limit": 1, "hard_limit": 2}])
        parameters(d, "blkioParameters", "setBlkioParameters",
                   [{"weight": 500}, {"device_weight": "/dev/sda,300"}, {"device_read_iops_sec": "/dev/sda,10,/dev/sdb,20"},
                    {"device_write_bytes_sec": "/dev/sda,1000"}, {"device_weight": ""}],
                   [{"weight": 5}, {"weight": 5000}, {"device_weight": "nonsense"}, {"device_weight": "/dev/sda,x"}, {"nonsense": 1}])
        parameters(d, "numaParameters", "setNumaParameters", [{"numa_nodeset": "0"}, {"numa_mode": 1}, {"numa_nodeset": "0-1", "numa_mode": 0}],
                   [{"numa_nodeset": "x"}, {"numa_mode": 99}, {"nonsense": 1}])
        parameters(d, "perfEvents", "setPerfEvents", [{"cmt": True}, {"cpu_cycles": True, "cmt": False}], [{"nonsense": True}, {"cmt": 5}])
        for interface in ("testnet0", "tap-running", "aa:bb:cc:dd:ee:ff", "52:54:00:00:00:01", "missing", ""):
            for flags in (0, 1, 2, 3):
                d.interfaceParameters(interface, flags)
                for values in ({"inbound.average": 100, "inbound.peak": 200, "inbound.burst": 300, "inbound.floor": 50},
                               {"outbound.average": 10}, {"outbound.peak": 10}, {"inbound.average": 0}, {"nonsense": 1}):
                    d.setInterfaceParameters(interface, values, flags)
                d.interfaceParameters(interface, flags)
        memory(c, d)
        vcpus(c, d)
        iothreads(c, d)
        for type, action, flags in ((0, 0, 0), (1, 1, 1), (2, 4, 2), (2, 2, 3), (3, 0, 0), (0, 9, 0), (1, 3, 0), (0, 1, 8)):
            d.setLifecycleAction(type, action, flags)
        d.XMLDesc(0)
        d.XMLDesc(2)
