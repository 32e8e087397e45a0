"""Good and bad values of arguments, and the further calls that are worth recording."""
import ctypes as C


# ---------------------------------------------------------------- good values
TEST_UUID = "6695eb01-f6a4-8304-79aa-97f2502e193f"        # domain "test" of test:///default
NET_UUID = "dd8fe884-6c02-601e-7551-cca97df1c5df"
PROBE_UUID = "d54df46f-1ab5-4a22-8618-4560ef5fac2c"
PORT_UUID = "d54df46f-1ab5-4a22-8618-4560ef5fac2d"

DOMXML = "<domain type='test'><name>probe</name><memory>8192</memory><os><type>hvm</type></os></domain>"
DISKXML = "<disk type='file' device='disk'><source file='/probe.img'/><target dev='vdz' bus='virtio'/></disk>"
NETXML = "<network><name>probe</name></network>"
PORTXML = ("<networkport><uuid>%s</uuid><owner><name>x</name><uuid>%s</uuid></owner>"
           "<mac address='52:54:00:7b:35:93'/></networkport>" % (PORT_UUID, PROBE_UUID))
SECRETXML = "<secret ephemeral='yes' private='no'><uuid>%s</uuid><usage type='volume'><volume>/probe</volume></usage></secret>" % PROBE_UUID
FILTERXML = "<filter name='probe'><uuid>%s</uuid></filter>" % PROBE_UUID
BINDINGXML = ("<filterbinding><owner><name>vm</name><uuid>%s</uuid></owner><portdev name='lo'/>"
              "<mac address='52:54:00:7b:35:93'/><filterref filter='probe'/></filterbinding>" % PROBE_UUID)
POOLXML = "<pool type='dir'><name>probe</name><target><path>/probe</path></target></pool>"
VOLXML = "<volume><name>probe2</name><capacity>1024</capacity></volume>"
IFACEXML = "<interface type='ethernet' name='eth9'/>"
NODEDEVXML = "<device><name>probe</name><parent>computer</parent><capability type='scsi_host'><capability type='fc_host'/></capability></device>"
CPUXML = "<cpu><arch>x86_64</arch><model>qemu64</model></cpu>"

# by parameter name; "function.parameter" and "prefix*.parameter" win
STRINGS = {
    "emulator": "/usr/bin/qemu-system-x86_64", "emulatorbin": "/usr/bin/qemu-system-x86_64", "arch": "x86_64",
    "machine": "pc", "virttype": "kvm", "xmlCPU": CPUXML, "virConnectCompareCPU.xmlDesc": CPUXML,
    "nativeFormat": "probe", "nativeConfig": "probe", "domainXml": DOMXML, "type": "dir", "srcSpec": "<source/>",
    "virConnectGetMaxVcpus.type": "test", "virGetVersion.type": "Test",
    "virConnectOpen.name": "test:///default", "virConnectOpenAuth.name": "test:///default",
    "virConnectOpenReadOnly.name": "test:///default", "virAdmConnectOpen.name": "libvirtd:///system",
    "virAdmConnectLookupServer.name": "libvirtd", "filters": "", "outputs": "",
    "device": "vnet0", "xml": DISKXML, "backupXML": "<domainbackup/>", "checkpointXML": "<domaincheckpoint/>",
    "virDomainSnapshot*.xmlDesc": "<domainsnapshot/>", "virDomainCheckpoint*.xmlDesc": "<domaincheckpoint/>",
    "virDomain*.xmlDesc": DOMXML, "virDomainDefine*.xml": DOMXML, "dxml": DOMXML,
    "disk": "vda", "base": "/base", "top": "/top", "destxml": DISKXML, "dev": "vda",
    "to": "/tmp/probe.out", "from": "/tmp/probe.in", "file": "/tmp/probe.in", "path": "/probe", "key": "probe",
    "virDomainLookupByName.name": "test", "virNetworkLookupByName.name": "default", "virInterfaceLookupByName.name": "eth1",
    "virStoragePoolLookupByName.name": "default-pool", "virNodeDeviceLookupByName.name": "computer",
    "virNWFilterLookupByName.name": "probe", "virDomainSnapshotLookupByName.name": "probe",
    "virDomainCheckpointLookupByName.name": "probe", "virStorageVolLookupByName.name": "probe",
    "virStorageVolLookupByKey.key": "/default-pool/probe", "virStorageVolLookupByPath.path": "/default-pool/probe",
    "virStoragePoolLookupByTargetPath.path": "/default-pool",
    "macstr": "aa:bb:cc:dd:ee:ff", "mac": "aa:bb:cc:dd:ee:ff", "portdev": "lo",
    "virDomainLookupByUUIDString.uuidstr": TEST_UUID, "virNetworkLookupByUUIDString.uuidstr": NET_UUID,
    "virNetworkPortLookupByUUIDString.uuidstr": PORT_UUID, "uuidstr": PROBE_UUID,
    "virInterface*.xml": IFACEXML, "virNetworkUpdate.xml": "<host mac='52:54:00:00:00:01' ip='192.168.122.99'/>",
    "virNetworkPort*.xmldesc": PORTXML, "virNetwork*.xml": NETXML, "virNetwork*.xmlDesc": NETXML,
    "virNodeDevice*.xmlDesc": NODEDEVXML, "virNWFilterBinding*.xml": BINDINGXML, "virNWFilter*.xmlDesc": FILTERXML,
    "virSecret*.xml": SECRETXML, "virStoragePool*.xml": POOLXML, "virStoragePool*.xmlDesc": POOLXML,
    "virStorageVol*.xmlDesc": VOLXML, "usageID": "/probe", "cap": "system", "cpumap": "0", "vcpumap": "0",
    "metadata": "probe", "uri": "http://probe", "duri": "qemu+ssh://probe/system", "dconnuri": "qemu+ssh://probe/system",
    "virDomainMigrate*.uri": "tcp://probe", "miguri": "tcp://probe", "dname": "probe2", "wwnn": "2000000012341234", "wwpn": "1000000012341234",
    "virDomainQemu*.cmd": '{"execute":"query-status"}', "event": "SHUTDOWN",
    "virTypedParams*.name": "probe", "virTypedParamsAddFromString.value": "1", "virTypedParamsAddString.value": "x",
}
INTS = {   # good integers
    "flags": 0, "virDomainMemoryPeek.flags": 1, "nparams": 1, "ncpus": 1, "maxparams": 0, "maxnames": 16, "maxids": 16, "maxuuids": 16,
    "maxinfo": 2, "maplen": 1, "ncpumaps": 2, "nameslen": 16, "nkeys": 1, "nkeycodes": 1, "nfiles": 1, "nfds": 1, "ninfiles": 1,
    "nfdlist": 1, "nmountpoints": 1, "npages": 1, "cellCount": 1, "startCell": 0, "maxCells": 1, "maxerrors": 16, "nr_stats": 14,
    "size": 64, "virDomainBlockStats.size": 40, "virDomainInterfaceStats.size": 64, "value_size": 5, "nbytes": 16, "nvcpus": 1,
    "memory": 8192, "vcpu": 0, "id": 1, "callbackID": 0, "eventID": 0, "interval": 5, "count": 5, "timeout": 5,
    "virAdmConnectSetDaemonTimeout.timeout": 0, "virDomainQemuAgentCommand.timeout": 1, "iothread_id": 1, "pid_value": 1, "signum": 1,
    "type": 0, "virDomainSetMetadata.type": 2, "virDomainGetMetadata.type": 2, "virNetworkSetMetadata.type": 2, "virNetworkGetMetadata.type": 2, "virTypedParamsAddFromString.type": 1, "source": 0, "stats": 0, "types": 0, "start_cpu": 0,
    "dumpformat": 0, "autostart": 1, "state": 1, "target": 0, "duration": 0, "capacity": 1048576, "offset": 0, "length": 16,
    "start": 0, "bandwidth": 0, "cpuNum": 0, "cellNum": 0, "codeset": 0, "holdtime": 0, "screen": 0, "idx": 0, "usageType": 1,
    "algorithm": 0, "events": 1, "period": 1, "seconds": 1, "nseconds": 0, "minimum": 0, "threshold": 1, "cacheSize": 1048576,
    "downtime": 100, "action": 0, "command": 1, "section": 4, "parentIndex": -1, "watch": 1, "timer": 1, "virEventAddTimeout.timeout": 60000,
    "virEventUpdateTimeout.timeout": 60000, "value": 1, "virAdmServerLookupClient.id": 1, "virDomainGetNumaParameters.nparams": 4,
}
DEREF = {  # what an "int *" points at (in/out counts)
    "nparams": 16, "virTypedParamsAdd*.nparams": 0, "maxparams": 0,
}
class Arg:
    """what: obj, str, int, ptr, cb, params, fdarr, strarr, null"""
    def __init__(self, what, v=None, extra=None):
        self.what, self.v, self.extra = what, v, extra

    def desc(self):
        if self.what == "null":
            return None
        if self.what == "obj":
            return {"obj": self.v, "variant": self.extra}
        if self.what in ("int", "str"):
            return self.v
        if self.what == "ptr" and self.extra is not None:
            return {"ptr": self.extra}
        if self.what == "params":
            return {"params": self.extra or "ok"}
        if self.what in ("objarr", "strarr"):
            return {"array": self.extra or "ok"}
        return {"ptr": True}



# further calls worth recording: function prefix, case, changed arguments
I, S, N = (lambda v: Arg("int", v)), (lambda v: Arg("str", v)), (lambda: Arg("null"))
EXTRA = [(f, c, a) for f in ("virDomainSetMetadata", "virNetworkSetMetadata") for c, a in (
    ("title", lambda: dict(type=I(1), key=N(), uri=N())), ("title+newline:metadata", lambda: dict(type=I(1), key=N(), uri=N(), metadata=S("a\nb"))),
    ("title+null:metadata", lambda: dict(type=I(1), key=N(), uri=N(), metadata=N())),
    ("description", lambda: dict(type=I(0), key=N(), uri=N())), ("description+newline:metadata", lambda: dict(type=I(0), key=N(), uri=N(), metadata=S("a\nb"))),
    ("description+set:uri", lambda: dict(type=I(0), key=N())), ("description+set:key", lambda: dict(type=I(0), uri=N())),
    ("element+null:metadata", lambda: dict(metadata=N())), ("element+null:metadata+null:key", lambda: dict(metadata=N(), key=N())),
    ("element+null:metadata+null:key+null:uri", lambda: dict(metadata=N(), key=N(), uri=N())),
    ("title+newline:metadata+set:key", lambda: dict(type=I(1), uri=N(), metadata=S("a\nb"))))]
EXTRA += [(f, c, a) for f in ("virDomainGetMetadata", "virNetworkGetMetadata") for c, a in (
    ("title", lambda: dict(type=I(1), uri=N())), ("description", lambda: dict(type=I(0), uri=N())))]
EXTRA += [(f, "nonblock:stream", lambda: dict(stream=Arg("obj", "stream", "nonblock"))) for f in (
    "virStreamRecv", "virStreamRecvAll", "virStreamSendAll", "virStreamSparseRecvAll", "virStreamSparseSendAll", "virStreamSend",
    "virStreamFinish", "virStreamAbort", "virStreamRecvFlags", "virStreamRecvHole", "virStreamSendHole")]
EXTRA += [("virDomainSendKey", "n%d:nkeycodes" % n, lambda n=n: dict(nkeycodes=I(n))) for n in (15, 16, 17)]
EXTRA += [(f, "n%d:size" % n, lambda n=n: dict(size=I(n))) for f in ("virDomainBlockStats", "virDomainInterfaceStats") for n in (8, 39, 41, 48, 63, 65, 72)]
EXTRA += [(f, "n%d:eventID" % n, lambda n=n: dict(eventID=I(n))) for f in ("virConnectDomainEventRegisterAny",) for n in range(20, 30)]
EXTRA += [("virDomainGetCPUStats", c, a) for c, a in (
    ("total", lambda: dict(start_cpu=I(-1))), ("total+two:ncpus", lambda: dict(start_cpu=I(-1), ncpus=I(2))),
    ("count", lambda: dict(params=N(), nparams=I(0))), ("count+ncpus0", lambda: dict(params=N(), nparams=I(0), ncpus=I(0))),
    ("ncpus0+cpu1", lambda: dict(params=N(), nparams=I(0), ncpus=I(0), start_cpu=I(1))),
    ("overflow", lambda: dict(ncpus=I(0x10000), nparams=I(0x10000))), ("total+count", lambda: dict(params=N(), nparams=I(0), start_cpu=I(-1))),
    ("below", lambda: dict(start_cpu=I(-2))), ("ncpus128", lambda: dict(ncpus=I(128))), ("ncpus129", lambda: dict(ncpus=I(129))))]
EXTRA += [(f, "n%d:memory" % n, lambda n=n: dict(memory=I(n))) for f in ("virDomainSetMemory", "virDomainSetMemoryFlags", "virDomainSetMaxMemory")
          for n in (1 << 52, (1 << 53) - 1025, (1 << 53) - 1024, (1 << 53) - 1023, (1 << 53) - 3, (1 << 53) - 2, (1 << 53) - 1, 1 << 53, (1 << 53) + 1, (1 << 54) - 1, 1 << 54, (1 << 54) + 1)]
EXTRA += [("virDomainAuthorizedSSHKeysSet", "fl%d+%s" % (fl, c), lambda fl=fl, a=a: dict(a(), flags=I(fl))) for fl in (0, 1, 2) for c, a in (
    ("null:keys", lambda: dict(keys=N())), ("zero:nkeys", lambda: dict(nkeys=I(0))), ("null:keys+zero:nkeys", lambda: dict(keys=N(), nkeys=I(0))))]
EXTRA += [("virDomainBlockRebase", "fl%d" % v, lambda v=v: dict(flags=I(v))) for v in (1 | 8, 2 | 8, 4 | 8, 32 | 8, 16 | 8, 16 | 1, 64 | 1)]
EXTRA += [("virDomainSendKey", "n%d:codeset" % n, lambda n=n: dict(codeset=I(n))) for n in range(8, 14)]
EXTRA += [(f, "meta+readonly+newline", lambda o=o, k=k: {o: Arg("obj", k, "ro"), "type": I(1), "metadata": S("a\nb")}) for f, o, k in (
    ("virDomainSetMetadata", "domain", "dom"), ("virNetworkSetMetadata", "network", "net"))]
EXTRA += [("virDomainSetVcpusFlags", "fl%d+zero:nvcpus" % v, lambda v=v: dict(flags=I(v), nvcpus=I(0))) for v in (4, 10, 14)]
EXTRA += [("virDomainMigrate3", "two:nparams", lambda: dict(nparams=I(2)))]
EXTRA += [(f, c, a) for f in ("virNodeGetCPUStats", "virNodeGetMemoryStats") for c, a in ((c, (lambda v=v, k=k: {k: I(v)}))
    for c, v in (("below", -2),) for k in (("cpuNum",) if f == "virNodeGetCPUStats" else ("cellNum",)))]
EXTRA += [("virStorageVolResize", c, a) for c, a in (
    ("zero:capacity+delta", lambda: dict(capacity=I(0), flags=I(2))), ("zero:capacity+shrink", lambda: dict(capacity=I(0), flags=I(4))),
    ("zero:capacity+allocate", lambda: dict(capacity=I(0), flags=I(1))))]
EXTRA += [("virDomainBlockRebase", c, a) for c, a in (
    ("copy+null:base", lambda: dict(base=N(), flags=I(8))), ("relative+null:base", lambda: dict(base=N(), flags=I(16))),
    ("pull+null:base", lambda: dict(base=N())), ("copy", lambda: dict(flags=I(8))), ("copydev+null:base", lambda: dict(base=N(), flags=I(0x28))))]
EXTRA += [("virDomainMigrate" + k, c, a) for k in ("", "2", "3", "ToURI", "ToURI2", "ToURI3") for c, a in (
    ("p2p", lambda: dict(flags=I(2))), ("p2p+tunnelled", lambda: dict(flags=I(6))), ("live", lambda: dict(flags=I(1))))]
PARAM_NAME = {
    "virDomainSetSchedulerParameters": ("weight", 2, 50), "virDomainSetSchedulerParametersFlags": ("weight", 2, 50),
    "virDomainSetMemoryParameters": ("hard_limit", 4, 1 << 20), "virDomainSetBlkioParameters": ("weight", 2, 500),
    "virDomainSetNumaParameters": ("numa_mode", 1, 0), "virDomainSetInterfaceParameters": ("inbound.average", 2, 100),
    "virDomainSetBlockIoTune": ("total_bytes_sec", 4, 1000), "virDomainSetPerfEvents": ("cmt", 6, 1),
    "virNodeSetMemoryParameters": ("shm_pages_to_scan", 2, 100), "virDomainMigrate": ("bandwidth", 4, 1),
    "virAdmServerSetClientLimits": ("nclients_max", 2, 5000), "virAdmServerSetThreadPoolParameters": ("minWorkers", 2, 5),
}
FD_PARAMS = {"files", "fds", "infiles", "fdlist"}
DANGEROUS = {"virAdmConnectDaemonShutdown"}            # probe only with broken objects
OBJ = {"virConnectPtr": "conn", "virDomainPtr": "dom", "virNetworkPtr": "net", "virNetworkPortPtr": "port", "virInterfacePtr": "iface",
       "virStoragePoolPtr": "pool", "virStorageVolPtr": "vol", "virNodeDevicePtr": "nodedev", "virDomainSnapshotPtr": "snap",
       "virDomainCheckpointPtr": "chk", "virStreamPtr": "stream", "virSecretPtr": "secret", "virNWFilterPtr": "nwfilter",
       "virNWFilterBindingPtr": "binding", "virAdmConnectPtr": "admconn", "virAdmServerPtr": "admsrv", "virAdmClientPtr": "admclient"}
INTTYPES = {"int": (C.c_int, 32, True), "unsigned int": (C.c_uint, 32, False), "long long": (C.c_longlong, 64, True),
            "unsigned long long": (C.c_ulonglong, 64, False), "unsigned long": (C.c_ulong, 64, False), "size_t": (C.c_size_t, 64, False)}


def lookup(table, func, param, default=None):
    if func + "." + param in table:
        return table[func + "." + param]
    best = None
    for k, v in table.items():
        if "*." in k:
            pre, name = k.split("*.")
            if name == param and func.startswith(pre) and (best is None or len(pre) > best[0]):
                best = (len(pre), v)
    if best:
        return best[1]
    return table.get(param, default)
