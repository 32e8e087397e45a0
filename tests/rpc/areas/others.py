"""Networks and their ports, pools and volumes, interfaces, node devices, and what the test driver has not; with events."""

from recorder import Events
from transcript import Xml

NETWORK = Xml("network", "<network><name>net</name><uuid>20000000-0000-4000-8000-00000000000a</uuid><bridge name='br-net'/><mac address='52:54:00:00:01:0a'/><ip address='10.9.0.1' prefix='24'>"
                         "<dhcp><range start='10.9.0.2' end='10.9.0.9'/></dhcp></ip></network>")
PORT = Xml("port", "<networkport><uuid>21000000-0000-4000-8000-00000000000a</uuid><owner><name>o</name><uuid>22000000-0000-4000-8000-00000000000a</uuid></owner>"
                   "<mac address='52:54:00:00:02:0a'/></networkport>")
POOL = Xml("pool", "<pool type='dir'><name>pool</name><uuid>30000000-0000-4000-8000-00000000000a</uuid><target><path>/pool</path></target></pool>")
VOLUME = Xml("volume", "<volume><name>vol</name><capacity unit='MiB'>1</capacity><allocation>4096</allocation></volume>")
VPORT = Xml("vport", "<device><parent>scsi_host1</parent><capability type='scsi_host'><capability type='fc_host'>"
                     "<wwnn>2000000012340001</wwnn><wwpn>1000000012340001</wwpn></capability></capability></device>")


def networks(c, e):
    n = c.networkDefineXML(NETWORK)
    for call, *arguments in (("create",), ("isActive",), ("isPersistent",), ("bridgeName",), ("UUIDString",), ("autostart",), ("setAutostart", 1), ("autostart",), ("XMLDesc", 0), ("DHCPLeases",)):
        getattr(n, call)(*arguments)
        e.drain()
    n.update(3, 4, -1, Xml("host", "<host mac='52:54:00:00:03:0a' ip='10.9.0.5'/>"), 0)
    port = n.portCreateXML(PORT, 0)
    n.listAllPorts(0)
    port.XMLDesc(0)
    port.setParameters({"inbound.average": 5}, 0)
    port.parameters(0)
    n.portLookupByUUIDString("21000000-0000-4000-8000-00000000000a")
    port.delete(0)
    port.XMLDesc(0)
    c.listAllNetworks(0)
    c.numOfNetworks()
    c.listNetworks()
    c.networkLookupByUUIDString("20000000-0000-4000-8000-00000000000a")
    n.setMetadata(1, "title", None, None, 0)
    e.drain()
    n.metadata(1, None, 0)
    n.destroy()
    n.undefine()
    e.drain()
    n.XMLDesc(0)


def storage(c, e):
    p = c.storagePoolDefineXML(POOL, 0)
    for call, *arguments in (("build", 0), ("create", 0), ("refresh", 0), ("info",), ("isActive",), ("isPersistent",), ("UUIDString",), ("autostart",), ("setAutostart", 1), ("XMLDesc", 0)):
        getattr(p, call)(*arguments)
        e.drain()
    c.listAllStoragePools(0)
    c.listStoragePools()
    v = p.createXML(VOLUME, 0)
    v.info()
    v.infoFlags(1)
    v.key()
    v.path()
    v.XMLDesc(0)
    v.resize(2097152, 0)
    v.wipe(0)
    v.storagePoolLookupByVolume()
    p.listAllVolumes(0)
    p.listVolumes()
    p.numOfVolumes()
    p.createXMLFrom(Xml("clone", VOLUME.replace("vol<", "clone<")), v, 0)
    c.storageVolLookupByKey("/pool/clone")
    c.storageVolLookupByPath("/pool/vol")
    p.storageVolLookupByName("none")
    v.delete(0)
    p.storageVolLookupByName("clone").delete(0)
    c.findStoragePoolSources("dir", None, 0)
    c.getStoragePoolCapabilities(0)
    p.destroy()
    p.undefine()
    e.drain()


def interfaces(c, e):
    c.listInterfaces()
    c.listAllInterfaces(0)
    i = c.interfaceLookupByName("eth1")
    i.MACString()
    i.XMLDesc(0)
    i.isActive()
    c.interfaceLookupByMACString("aa:bb:cc:dd:ee:ff")
    c.changeBegin(0)
    new = c.interfaceDefineXML(Xml("eth7", "<interface type='ethernet' name='eth7'><start mode='none'/><mac address='52:54:00:00:04:0a'/></interface>"), 0)
    new.create(0)
    new.destroy(0)
    c.changeRollback(0)
    c.interfaceLookupByName("eth7")


def devices(c, e):
    c.listAllDevices(0)
    c.listDevices(None, 0)
    c.numOfDevices("scsi_host", 0)
    d = c.nodeDeviceLookupByName("scsi_host11")
    d.parent()
    d.listCaps()
    d.XMLDesc(0)
    c.nodeDeviceLookupSCSIHostByWWN("2000000012341234", "1000000012341234", 0)
    created = c.nodeDeviceCreateXML(VPORT, 0)
    e.drain()
    created.destroy()
    e.drain()


def missing(c, e):
    c.listAllSecrets(0)
    c.secretDefineXML("<secret ephemeral='no' private='no'><usage type='volume'><volume>/x</volume></usage></secret>", 0)
    c.listAllNWFilters(0)
    c.nwfilterLookupByName("clean-traffic")
    c.listAllNWFilterBindings(0)


def run(t):
    c = t.open()
    e = Events(t, c, lifecycle=False)
    for kind in range(2):
        c.networkEventRegisterAny(None, kind, e.take(f"network {kind}"), None)
        c.storagePoolEventRegisterAny(None, kind, e.take(f"pool {kind}"), None)
        c.nodeDeviceEventRegisterAny(None, kind, e.take(f"device {kind}"), None)
        c.secretEventRegisterAny(None, kind, e.take(f"secret {kind}"), None)
    for part in (networks, storage, interfaces, devices, missing):
        t.context = part.__name__
        part(c, e)
    e.close()
