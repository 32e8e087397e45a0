#!/usr/bin/env python3
"""Black-box prober of the guards in front of libvirt's public API.

Calls every function of libvirt.so.0, libvirt-qemu.so.0, libvirt-lxc.so.0 and libvirt-admin.so.0
with one good set of arguments ("ok") and with mutations of it, every call in a child process of
its own, and records the return value and the virError of each call, one JSON object a line.
See GUARDS.md for the names of the cases. Which library is used is decided by LD_LIBRARY_PATH
(or --libdir). Python 3.9 or later, standard library only.
"""
import argparse, ctypes as C, json, os, resource, select, signal, socket, struct, sys, time

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


class VirError(C.Structure):
    _fields_ = [("code", C.c_int), ("domain", C.c_int), ("message", C.c_char_p), ("level", C.c_int), ("conn", C.c_void_p),
                ("dom", C.c_void_p), ("str1", C.c_char_p), ("str2", C.c_char_p), ("str3", C.c_char_p), ("int1", C.c_int),
                ("int2", C.c_int), ("net", C.c_void_p)]


class Api:
    def __init__(self, path):
        with open(path) as f:
            d = json.load(f)
        self.funcs = {f["name"]: f for f in d["functions"]}
        self.callbacks = {c["name"] for c in d["callbacks"]}


class Lib:
    """The libraries under test; nothing of them is called before open()."""
    def __init__(self, api, libdir):
        self.api, self.h = api, {}
        for n in ("libvirt.so.0", "libvirt-qemu.so.0", "libvirt-lxc.so.0", "libvirt-admin.so.0"):
            try:
                self.h[n] = C.CDLL(os.path.join(libdir, n) if libdir else n, mode=C.RTLD_GLOBAL)
            except OSError as e:
                if n == "libvirt.so.0":
                    sys.exit("guardprobe: %s" % e)
                self.h[n] = None
        self.keep = []

    def fn(self, name):
        f = self.api.funcs[name]
        h = self.h[f["library"]]
        if h is None:
            return None
        try:
            p = getattr(h, name)
        except AttributeError:
            return None
        p.argtypes = [self.ctype(x["type"]) for x in f["params"]]
        p.restype = self.ctype(f["returns"])
        return p

    def ctype(self, t):
        if t in INTTYPES:
            return INTTYPES[t][0]
        if t == "void":
            return None
        if t == "double":
            return C.c_double
        return C.c_void_p

    def call(self, name, *a):
        return self.fn(name)(*a)

    def error(self):
        p = self.call("virGetLastError")
        return self.read(p) if p else None

    @staticmethod
    def read(p):
        e = VirError.from_address(p)
        s = lambda b: None if b is None else b.decode("utf-8", "replace")
        return dict(code=e.code, domain=e.domain, level=e.level, msg=s(e.message), str1=s(e.str1), str2=s(e.str2), str3=s(e.str3),
                    int1=e.int1, int2=e.int2, conn_ptr=bool(e.conn), dom_ptr=bool(e.dom), net_ptr=bool(e.net))


def die(msg):
    sys.stderr.write("guardprobe: %s\n" % msg)
    os._exit(3)


class Fixture:
    """Objects of one universe (test, qemu, admin): self.o[(kind, variant)], variants rw, ro, other, freed."""
    def __init__(self, lib, universe, uri):
        self.lib, self.universe, self.o = lib, universe, {}
        c = lib.call
        c("virEventRegisterDefaultImpl")
        if universe == "admin":       # native's libvirt-admin crashes in a process that called virInitialize()
            return self.admin()
        c("virInitialize")
        self.poison_conn = c("virConnectOpen", b"test:///default") or die("cannot open test:///default")
        t = "test:///default"
        self.conns(t if universe != "qemu" else uri)
        if universe == "qemu":
            self.qemu()
        else:
            self.test()

    def conns(self, uri):
        c, o = self.lib.call, self.o
        u = uri.encode()
        o["conn", "rw"] = c("virConnectOpen", u) or die("cannot open " + uri)
        o["conn", "other"] = c("virConnectOpen", u)
        o["conn", "ro"] = c("virConnectOpenReadOnly", u)
        f = c("virConnectOpen", u)
        c("virConnectClose", f)
        o["conn", "freed"] = f

    def variants(self, kind, get, free):
        """get(conn) -> object; fills rw, ro, other and freed"""
        for v in ("rw", "ro", "other"):
            self.o[kind, v] = get(self.o["conn", v])
        f = get(self.o["conn", "rw"])
        if f:
            self.lib.call(free, f)
        self.o[kind, "freed"] = f

    def test(self):
        c, o = self.lib.call, self.o
        self.variants("dom", lambda k: c("virDomainLookupByName", k, b"test"), "virDomainFree")
        self.variants("net", lambda k: c("virNetworkLookupByName", k, b"default"), "virNetworkFree")
        self.variants("iface", lambda k: c("virInterfaceLookupByName", k, b"eth1"), "virInterfaceFree")
        self.variants("pool", lambda k: c("virStoragePoolLookupByName", k, b"default-pool"), "virStoragePoolFree")
        x = VOLXML.replace("probe2", "probe").encode()
        c("virStorageVolFree", c("virStorageVolCreateXML", o["pool", "rw"], x, 0))
        self.variants("vol", lambda k: c("virStorageVolLookupByPath", k, b"/default-pool/probe"), "virStorageVolFree")
        self.variants("nodedev", lambda k: c("virNodeDeviceLookupByName", k, b"computer"), "virNodeDeviceFree")
        o["stream", "nonblock"] = c("virStreamNew", o["conn", "rw"], 1)
        self.variants("stream", lambda k: c("virStreamNew", k, 0), "virStreamFree")
        c("virDomainSnapshotCreateXML", o["dom", "rw"], b"<domainsnapshot><name>probe</name></domainsnapshot>", 0)
        x = DOMXML.replace("<name>probe<", "<name>chkdom<").replace("</os>", "</os><devices>" + DISKXML + "</devices>")
        x = x.replace("device='disk'>", "device='disk'><driver name='qemu' type='qcow2'/>")
        c("virDomainCreateXML", o["conn", "rw"], x.encode(), 0)
        chkdom = lambda k: c("virDomainLookupByName", k, b"chkdom")
        c("virDomainCheckpointCreateXML", chkdom(o["conn", "rw"]), b"<domaincheckpoint><name>probe</name></domaincheckpoint>", 0)
        dom = lambda k: o["dom", [v for v in ("rw", "ro", "other") if o["conn", v] == k][0]]
        self.variants("snap", lambda k: c("virDomainSnapshotLookupByName", dom(k), b"probe", 0), "virDomainSnapshotFree")
        self.variants("chk", lambda k: c("virDomainCheckpointLookupByName", chkdom(k), b"probe", 0), "virDomainCheckpointFree")

    def qemu(self):
        c, o = self.lib.call, self.o
        n = c("virNetworkLookupByName", o["conn", "rw"], b"default")
        if not n:
            n = c("virNetworkDefineXML", o["conn", "rw"], b"<network><name>default</name></network>")
        if c("virNetworkIsActive", n) == 0:
            c("virNetworkCreate", n)
        self.variants("net", lambda k: c("virNetworkLookupByName", k, b"default"), "virNetworkFree")
        c("virNetworkPortCreateXML", o["net", "rw"], PORTXML.encode(), 0)
        uuid = bytes.fromhex(PORT_UUID.replace("-", ""))
        net = lambda k: o["net", [v for v in ("rw", "ro", "other") if o["conn", v] == k][0]]
        self.variants("port", lambda k: c("virNetworkPortLookupByUUID", net(k), uuid), "virNetworkPortFree")
        c("virSecretDefineXML", o["conn", "rw"], SECRETXML.encode(), 0)
        self.variants("secret", lambda k: c("virSecretLookupByUUIDString", k, PROBE_UUID.encode()), "virSecretFree")
        c("virNWFilterDefineXML", o["conn", "rw"], FILTERXML.encode())
        self.variants("nwfilter", lambda k: c("virNWFilterLookupByName", k, b"probe"), "virNWFilterFree")
        c("virNWFilterBindingCreateXML", o["conn", "rw"], BINDINGXML.encode(), 0)
        self.variants("binding", lambda k: c("virNWFilterBindingLookupByPortDev", k, b"lo"), "virNWFilterBindingFree")
        self.variants("stream", lambda k: c("virStreamNew", k, 0), "virStreamFree")

    def admin(self):
        c, o = self.lib.call, self.o
        c("virAdmInitialize")
        op = lambda: c("virAdmConnectOpen", b"libvirtd:///system", 0)
        o["admconn", "rw"] = op() or die("cannot open the admin socket")
        o["admconn", "other"] = op()
        f = op()
        c("virAdmConnectClose", f)
        o["admconn", "freed"] = f
        for v in ("rw", "other"):
            s = o["admsrv", v] = c("virAdmConnectLookupServer", o["admconn", v], b"admin", 0)
            p = C.c_void_p()
            n = c("virAdmServerListClients", s, C.addressof(p), 0)
            if n > 0:
                o["admclient", v] = C.cast(p, C.POINTER(C.c_void_p))[n - 1]
        f = c("virAdmConnectLookupServer", o["admconn", "rw"], b"admin", 0)
        c("virAdmServerFree", f)
        o["admsrv", "freed"] = f
        p = C.c_void_p()
        if c("virAdmServerListClients", o["admsrv", "rw"], C.addressof(p), 0) > 0:
            f = C.cast(p, C.POINTER(C.c_void_p))[0]
            c("virAdmClientFree", f)
            o["admclient", "freed"] = f

    def wrong(self, kind):
        if kind.startswith("adm"):
            return self.o["admsrv" if kind == "admconn" else "admconn", "rw"]
        if kind in ("conn",):
            return self.o.get(("dom", "rw")) or self.o["net", "rw"]
        return self.o["conn", "rw"]

    def poison(self):
        """leave a well-known error behind to see who resets it"""
        if self.universe == "admin":
            self.lib.call("virAdmConnectLookupServer", self.o["admconn", "rw"], b"poison", 0)
        else:
            self.lib.call("virNetworkLookupByName", self.poison_conn, b"poison")


# ---------------------------------------------------------------- argument specifications
NULL = Arg("null")


def good(api, f, p):
    t, n, fn = p["type"], p["name"], f["name"]
    if t in OBJ:
        return Arg("obj", OBJ[t], "rw")
    if t in INTTYPES:
        v = lookup(INTS, fn, n, 0)
        if n == "fd":
            return Arg("fd")
        return Arg("int", v)
    if t == "double":
        return Arg("int", 1.0)
    if t == "const char *" and n != "data":
        return Arg("str", lookup(STRINGS, fn, n, "probe"))
    if t == "const char **" and n != "value":
        return Arg("strarr")
    if t in api.callbacks or t.endswith(("Callback", "Func", "CallbackPtr", "FuncPtr")):
        return Arg("cb")
    if t == "void *" and n != "buffer":
        return NULL
    if t == "virTypedParameterPtr" and fn != "virTypedParamsFree":
        counted = [q for q in f["params"] if q["name"] == "nparams"]
        if counted and counted[0]["type"] in INTTYPES and not fn.startswith(("virDomainGetCPUStats",)):
            return Arg("params")
        return Arg("ptr")
    if t == "virDomainPtr *":
        return Arg("objarr", "dom", "rw")
    if n in FD_PARAMS and t == "int *":
        return Arg("fdarr")
    if t == "const unsigned char *" and n == "uuid":
        u = {"virDomain": TEST_UUID, "virNetworkP": PORT_UUID, "virNetworkL": NET_UUID}
        for k, v in u.items():
            if fn.startswith(k):
                return Arg("ptr", bytes.fromhex(v.replace("-", "")))
        return Arg("ptr", bytes.fromhex(PROBE_UUID.replace("-", "")))
    if t in ("int *", "unsigned int *") and lookup(DEREF, fn, n) is not None:
        v = lookup(DEREF, fn, n)
        if fn.startswith(("virDomainGetGuest", "virDomainGetPerf", "virDomainGetJobStats", "virDomainGetLaunch")) or \
                any(q["type"] == "virTypedParameterPtr *" for q in f["params"]) and not fn.startswith("virTypedParamsAdd"):
            v = 0
        return Arg("ptr", struct.pack("i", v), v)
    if fn in ("virFreeError", "virTypedParamsFree", "virDomainStatsRecordListFree", "virDomainFSInfoFree", "virDomainIOThreadInfoFree",
              "virDomainInterfaceFree", "virNetworkDHCPLeaseFree"):
        return Arg("heap")
    if t == "virErrorPtr":
        return Arg("ptr", b"\0" * 128)
    return Arg("ptr")


def typed_param(name, typ, val):
    nb = (name.encode() + b"\0" * 80)[:80]
    b = nb + struct.pack("i4x", typ)
    if typ == 7:
        buf = C.create_string_buffer(val.encode()) if val is not None else None
        ptr = C.addressof(buf) if buf else 0
        return b + struct.pack("Q", ptr), buf
    if typ == 5:
        return b + struct.pack("d", val), None
    return b + struct.pack("Q", val & (1 << 64) - 1), None


class Builder:
    """turns Args into C values inside the child"""
    def __init__(self, fx):
        self.fx, self.keep = fx, []

    def buf(self, size, init=b""):
        b = C.create_string_buffer(max(size, len(init)) + 16)
        C.memmove(b, init, len(init))
        self.keep.append(b)
        return C.addressof(b)

    def value(self, f, a):
        w = a.what
        if w == "null":
            return None
        if w == "int":
            return a.v
        if w == "str":
            return self.buf(0, a.v.encode() + b"\0")
        if w == "obj":
            if a.extra == "wrong":
                return self.fx.wrong(a.v)
            if a.extra == "null":
                return None
            return self.fx.o.get((a.v, a.extra))
        if w == "objarr":
            one = self.fx.wrong(a.v) if a.extra == "wrong" else None if a.extra in ("null", "empty") else self.fx.o.get((a.v, a.extra))
            if a.extra == "empty":
                return self.buf(64)
            if a.extra == "mixed":
                return self.buf(64, struct.pack("QQQ", self.fx.o["dom", "rw"], self.fx.o["dom", "other"], 0))
            if a.extra == "badsecond":
                return self.buf(64, struct.pack("QQQ", self.fx.o["dom", "rw"], self.fx.wrong("dom"), 0))
            return self.buf(64, struct.pack("QQ", one or 0, 0))
        if w == "heap":
            libc = C.CDLL(None)
            libc.calloc.restype = C.c_void_p
            return libc.calloc(1, 4096)
        if w == "cb":
            cb = C.CFUNCTYPE(C.c_int)(lambda: 0)
            self.keep.append(cb)
            return C.cast(cb, C.c_void_p).value
        if w == "fd":
            s = socket.socketpair()
            self.keep.append(s)
            return s[0].fileno()
        if w == "fdarr":
            s = socket.socketpair()
            self.keep.append(s)
            return self.buf(64, struct.pack("ii", s[0].fileno(), s[1].fileno()))
        if w == "strarr":
            p = self.buf(0, (CPUXML if "CPU" in f["name"] else "probe").encode() + b"\0")
            if a.extra == "nullelem":
                p = 0
            if a.extra == "emptyelem":
                p = self.buf(16)
            return self.buf(64, struct.pack("QQ", p, 0))
        if w == "params":
            name, typ, val = ("probe", 2, 1)
            for k, v in PARAM_NAME.items():
                if f["name"].startswith(k):
                    name, typ, val = v
            e = a.extra or "ok"
            if e == "longname":
                name = "x" * 80
            elif e == "emptyname":
                name = ""
            elif e == "nullstring":
                typ, val = 7, None
            elif e == "string":
                typ, val = 7, "probe"
            elif e == "badtype":
                typ = 99
            elif e == "zerotype":
                typ = 0
            b, k = typed_param(name, typ, val)
            self.keep.append(k)
            if e == "duplicate":
                b += b
            return self.buf(4096, b)
        if w == "ptr":
            return self.buf(65536, a.v or b"")
        raise ValueError(w)


# ---------------------------------------------------------------- cases
def atoms(api, f, quick=False):
    """single mutations of the good call: (case name, {param: Arg})"""
    out = []
    args = {p["name"]: good(api, f, p) for p in f["params"]}
    objs = [p for p in f["params"] if p["type"] in OBJ]
    if f["name"] in DANGEROUS:
        for v in ("null", "wrong", "freed"):
            out.append((v + ":conn", {"conn": Arg("obj", "admconn", v)}))
        return args, out
    for p in f["params"]:
        t, n, a = p["type"], p["name"], args[p["name"]]
        if t in OBJ:
            vs = ["null", "wrong", "freed"]
            if len(objs) > 1 and p is not objs[0] and not OBJ[t].startswith("adm"):
                vs += ["readonly", "other"]
            for v in vs:
                out.append(("%s:%s" % (v, n), {n: Arg("obj", OBJ[t], {"readonly": "ro"}.get(v, v))}))
        elif t in INTTYPES:
            ct, bits, signed = INTTYPES[t]
            vals = {"zero": 0, "one": 1, "two": 2, "max": (1 << (bits - 1)) - 1 if signed else (1 << bits) - 1, "big": 0x10000000}
            if signed:
                vals["neg"] = -1
                vals["min"] = -(1 << (bits - 1))
            else:
                vals["half"] = 1 << (bits - 1)
            if n == "flags" or n == "fd":
                vals = {"neg": -1, "zero": 0, "max": 0x7fffffff} if n == "fd" else {}
            if f["name"] == "virAdmConnectSetDaemonTimeout":
                vals = {"max": 0xffffffff} if n == "timeout" else {}
            if n in ("type", "action", "command", "section", "algorithm", "codeset", "eventID", "usageType", "dumpformat", "target", "signum", "source", "types", "stats"):
                for k in range(3, 10):
                    vals["v%d" % k] = k
                vals["v100"] = 100
            for k, v in vals.items():
                if v != (a.v if a.what == "int" else None):
                    out.append(("%s:%s" % (k, n), {n: Arg("int", v)}))
        elif t == "double":
            pass
        else:
            if a.what == "null":
                out.append(("set:" + n, {n: Arg("ptr")}))
                continue
            out.append(("null:" + n, {n: NULL}))
            if a.what == "str":
                for k, v in (("empty", ""), ("newline", "a\nb"), ("slash", "a/b"), ("long", "x" * 5000)):
                    out.append(("%s:%s" % (k, n), {n: Arg("str", v)}))
            if a.what == "ptr" and a.extra is not None:
                for k, v in (("zero", 0), ("neg", -1), ("one", 1), ("max", 0x7fffffff)):
                    if v != a.extra:
                        out.append(("%s*:%s" % (k, n), {n: Arg("ptr", struct.pack("i", v), v)}))
            if a.what == "params":
                for k in ("longname", "emptyname", "nullstring", "string", "badtype", "zerotype"):
                    out.append(("%s:%s" % (k, n), {n: Arg("params", None, k)}))
                out.append(("duplicate:%s" % n, {n: Arg("params", None, "duplicate"), "nparams": Arg("int", 2)}))
            if a.what == "strarr":
                out.append(("nullelem:" + n, {n: Arg("strarr", None, "nullelem")}))
                out.append(("emptyelem:" + n, {n: Arg("strarr", None, "emptyelem")}))
            if a.what == "objarr":
                for k in ("wrong", "freed", "ro", "empty", "mixed", "badsecond"):
                    out.append(("%s:%s" % ({"ro": "readonly"}.get(k, k), n), {n: Arg("objarr", a.v, k)}))
    ros = {p["name"]: Arg("obj", OBJ[p["type"]], "ro") for p in objs if not OBJ[p["type"]].startswith("adm")}
    if ros:
        out.append(("readonly", ros))
    return args, out


def universe(f):
    k = {OBJ[p["type"]] for p in f["params"] if p["type"] in OBJ}
    n = f["name"]
    if f["library"] == "libvirt-admin.so.0":
        return "admin"
    if k & {"port", "secret", "nwfilter", "binding"} or n.startswith(("virSecret", "virNWFilter", "virNetworkPort")):
        return "qemu"
    return "test"


def same(a, b):
    return (a.what, a.v, a.extra) == (b.what, b.v, b.extra)


class Prober:
    def __init__(self, api, lib, opts):
        self.api, self.lib, self.o, self.fx = api, lib, opts, {}
        self.calls = 0

    def fixture(self, u):
        if u not in self.fx:
            self.fx[u] = Fixture(self.lib, u, self.o.uri)
        return self.fx[u]

    def once(self, fx, f, args):
        """one call in this process"""
        lib, name = self.lib, f["name"]
        b = Builder(fx)
        vals = [b.value(f, args[p["name"]]) for p in f["params"]]
        conn = None
        for p in f["params"]:
            a = args[p["name"]]
            if a.what == "obj" and not a.v.startswith("adm"):
                conn = fx.o.get(("conn", a.extra if a.extra in ("ro", "other") else "rw"))
                break
        closing = name in ("virConnectClose",)
        fx.poison()
        if conn and not closing:
            lib.call("virConnResetLastError", conn)
        fn = lib.fn(name)
        if fn is None:
            return {"ret": "missing"}
        r = fn(*vals)
        e = lib.error()
        f_ret = f["returns"]
        if f_ret == "void":
            ret = "void"
        elif f_ret in INTTYPES:
            ret = str(r)
        else:
            ret = "ptr" if r else "null"
        rec = {"ret": ret}
        if e and "'poison'" in (e["msg"] or ""):
            rec["kept"] = True
        elif e:
            rec.update(e)
        if conn and not closing:
            p = lib.call("virConnGetLastError", conn)
            rec["conn"] = lib.read(p)["code"] if p else 0
        return rec

    def child(self, f, argsets, limit=8):
        """run the calls in one child; returns list of records (short if it crashed)"""
        u = universe(f)
        shared = u == "test" and not self.o.fresh
        fx = self.fixture("test") if shared else None
        r, w = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(r)
                n = os.open("/dev/null", os.O_RDWR)
                os.dup2(n, 2), os.dup2(n, 1), os.dup2(n, 0)
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30)) if self.o.limit else None
                signal.alarm(limit)
                if not shared:
                    fx = Fixture(self.lib, u, self.o.uri)
                for a in argsets:
                    rec = self.once(fx, f, a)
                    os.write(w, (json.dumps(rec) + "\n").encode())
            except BaseException as e:
                os.write(w, (json.dumps({"ret": "prober", "msg": repr(e)}) + "\n").encode())
            os._exit(0)
        os.close(w)
        data = b""
        while True:
            d = os.read(r, 1 << 16)
            if not d:
                break
            data += d
        os.close(r)
        st = os.waitpid(pid, 0)[1]
        self.calls += len(argsets)
        recs = [json.loads(x) for x in data.split(b"\n") if x]
        if len(recs) < len(argsets):
            s = os.WTERMSIG(st) if os.WIFSIGNALED(st) else 0
            recs.append({"ret": "timeout" if s == signal.SIGALRM else "crash:%d" % s if s else "exit:%d" % os.WEXITSTATUS(st)})
        return recs

    def batch(self, f, argsets):
        out = []
        while argsets:
            r = self.child(f, argsets, 30)
            out += r
            argsets = argsets[len(r):]
        return out

    def bare(self, f):
        """in a process that never called the library: every object NULL"""
        r, w = os.pipe()
        pid = os.fork()
        if pid == 0:
            n = os.open("/dev/null", os.O_RDWR)
            os.dup2(n, 2), os.dup2(n, 1), os.dup2(n, 0)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.alarm(8)
            b = Builder(None)
            args = {p["name"]: good(self.api, f, p) for p in f["params"]}
            args = {k: NULL if a.what in ("obj", "objarr") else a for k, a in args.items()}
            fn = self.lib.fn(f["name"])
            x = fn(*[b.value(f, args[p["name"]]) for p in f["params"]])
            ret = "void" if f["returns"] == "void" else str(x) if f["returns"] in INTTYPES else "ptr" if x else "null"
            os.write(w, json.dumps(dict(ret=ret, **(self.lib.error() or {}))).encode())
            os._exit(0)
        os.close(w)
        with os.fdopen(r) as x:
            data = x.read()
        st = os.waitpid(pid, 0)[1]
        if data:
            return json.loads(data)
        return {"ret": "timeout" if os.WIFSIGNALED(st) and os.WTERMSIG(st) == signal.SIGALRM else "crash:%d" % os.WTERMSIG(st)
                if os.WIFSIGNALED(st) else "exit:%d" % os.WEXITSTATUS(st)}

    def function(self, f, emit):
        args, muts = atoms(self.api, f)

        def put(case, rec, a):
            rec = dict(f=f["name"], case=case, args={k: v.desc() for k, v in a.items()}, **rec)
            emit(rec)
            return rec

        def run(case, changes):
            a = dict(args, **changes)
            return put(case, self.child(f, [a])[0], a)

        if f["name"] not in DANGEROUS:
            base = run("ok", {})
        else:
            base = {}
        done = []
        for case, ch in muts:
            done.append((case, ch, run(case, ch)))
        # flags
        flagged = {}
        fl = [p for p in f["params"] if p["name"] == "flags" and p["type"] in INTTYPES]
        if fl and f["name"] not in DANGEROUS:
            bits, g0 = [1 << i for i in range(32)], args["flags"].v
            for b in bits:
                flagged[b] = run("flag:0x%x" % b, {"flags": Arg("int", b)})
            if g0:
                flagged[0] = run("flag:0x0", {"flags": Arg("int", 0)})
            if fl[0]["type"] == "unsigned long":
                run("flag:0x100000000", {"flags": Arg("int", 1 << 32)})
            pairs = [x | y for i, x in enumerate(bits) for y in bits[i + 1:]]
            if universe(f) != "test":
                pairs = [x | y for i, x in enumerate(bits[:12]) for y in bits[i + 1:12]]
            sets = [dict(args, flags=Arg("int", v)) for v in pairs]
            for v, a, rec in zip(pairs, sets, self.batch(f, sets)):
                flagged[v] = put("flag:0x%x" % v, rec, a)
            ro = [m for m in muts if m[0] == "readonly"]
            if ro:
                sets = [dict(args, flags=Arg("int", v), **ro[0][1]) for v in bits]
                for v, a, rec in zip(bits, sets, self.batch(f, sets)):
                    put("readonly+flag:0x%x" % v, rec, a)
        for fn, case, ch in EXTRA:
            if fn == f["name"] and set(ch()) <= set(args):
                run(case, ch())
        # flag rules: errors which are not the driver's complaint about an unknown flag
        rules, seen = [], {base.get("msg")}
        unsup = 0
        import re
        for v, rec in sorted(flagged.items(), key=lambda x: (bin(x[0]).count("1"), x[0])):
            m = rec.get("msg") or ""
            u = re.match(r"unsupported flags \(0x[0-9a-f]+\) in function (\w+)", m)
            if u:
                if bin(v).count("1") == 1 and v < 1 << 32:
                    unsup = v
                m = "unsupported" if u.group(1) == f["name"] else ""
            if not m or rec.get("code") == 3 or m in seen or rec["ret"].startswith(("crash", "timeout")):
                continue
            seen.add(m)
            rules.append(("flag:0x%x" % v, {"flags": Arg("int", v)}, rec))
        rules = rules[:12]
        g0 = args["flags"].v if fl else 0
        bare = lambda r: not r["ret"].startswith(("crash", "timeout"))
        if unsup:
            for case, ch, rec in done:
                if "flags" not in ch and bare(rec):
                    run("%s+flag:0x%x" % (case, g0 | unsup), dict(ch, flags=Arg("int", g0 | unsup)))
        for i, x in enumerate(rules):
            v = x[1]["flags"].v
            if unsup and not v & unsup:
                run("flag:0x%x" % (v | unsup), {"flags": Arg("int", v | unsup)})
            for y in rules[i + 1:]:
                w = v | y[1]["flags"].v
                if bin(w).count("1") > 2:
                    run("flag:0x%x" % w, {"flags": Arg("int", w)})
        # pairs of mutations of different parameters: shows the order of the guards
        skip = ("one:", "two:", "big:", "half:", "freed:", "slash:", "long:", "newline:", "v", "one*:", "max*:", "set:", "emptyelem:",
                "string:", "badtype:", "zerotype:", "emptyname:", "duplicate:")
        ms = [m for m in done if not m[0].startswith(skip)] + rules
        for i, x in enumerate(ms):
            for y in ms[i + 1:]:
                if set(x[1]) & set(y[1]) or not bare(x[2]) or not bare(y[2]):
                    continue
                run(x[0] + "+" + y[0], dict(x[1], **y[1]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--api", default="/abi/api.json", help="list of functions (abi/api.json)")
    ap.add_argument("--out", default="raw.jsonl", help="file to write, one JSON object a call")
    ap.add_argument("--libdir", default="", help="directory of the libraries under test (default: the loader's choice)")
    ap.add_argument("--uri", default="qemu:///system", help="connection for secrets, nwfilters and network ports")
    ap.add_argument("--universe", default="test,qemu,admin", help="which groups of functions (test,qemu,admin)")
    ap.add_argument("--fresh", action="store_true", help="every call in a process that opens its own connection (slow)")
    ap.add_argument("--force", action="store_true", help="treat the named functions as functions of test:///default")
    ap.add_argument("--limit", action="store_true", help="limit address space of children to 4 GiB")
    ap.add_argument("function", nargs="*", help="only these functions (prefix with * at the end)")
    o = ap.parse_args()
    api = Api(o.api)
    if o.force:
        globals()["universe"] = lambda f: "test"
    lib = Lib(api, o.libdir)
    want = [n for n in sorted(api.funcs) if universe(api.funcs[n]) in o.universe.split(",")
            and (not o.function or any(n == w or w.endswith("*") and n.startswith(w[:-1]) for w in o.function))]
    p = Prober(api, lib, o)
    o.out = os.path.abspath(o.out)
    os.makedirs("/tmp/guardprobe", exist_ok=True)
    os.chdir("/tmp/guardprobe")                  # relative paths land here
    os.umask(0o022)
    t0 = time.time()
    with open(o.out, "w") as out:
        for n in want:
            if n not in DANGEROUS:
                out.write(json.dumps(dict(f=n, case="bare", args={}, **p.bare(api.funcs[n]))) + "\n")
        for i, n in enumerate(want):
            p.function(api.funcs[n], lambda r: out.write(json.dumps(r) + "\n"))
            out.flush()
            sys.stderr.write("%d/%d %s %d calls %.0f s\n" % (i + 1, len(want), n, p.calls, time.time() - t0))


if __name__ == "__main__":
    main()
