"""Objects that calls need: connections, domains, networks, pools ... of the test driver."""
import ctypes as C

from guardvalues import BINDINGXML, DISKXML, DOMXML, FILTERXML, PORTXML, PORT_UUID, PROBE_UUID, SECRETXML, VOLXML
from guardlib import die
from guardcases import universe


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
