"""Node devices: reading, creating and destroying virtual adapters, what is refused."""

from transcript import Xml

SHAPES = {
    "vport": "<device><parent>scsi_host1</parent><capability type='scsi_host'><capability type='fc_host'><wwnn>2000000012340001</wwnn><wwpn>1000000012340001</wwpn></capability></capability></device>",
    "vport by wwn": "<device><parent wwnn='2000000012341234' wwpn='1000000012341234'/><capability type='scsi_host'><capability type='fc_host'><wwnn>2000000012340002</wwnn><wwpn>1000000012340002</wwpn></capability></capability></device>",
    "vport by fabric": "<device><parent fabric_wwn='2000000043214321'/><capability type='scsi_host'><capability type='fc_host'><wwnn>2000000012340003</wwnn><wwpn>1000000012340003</wwpn></capability></capability></device>",
    "vport no parent": "<device><capability type='scsi_host'><capability type='fc_host'><wwnn>2000000012340004</wwnn><wwpn>1000000012340004</wwpn></capability></capability></device>",
    "vport unknown parent": "<device><parent>scsi_host77</parent><capability type='scsi_host'><capability type='fc_host'><wwnn>2000000012340005</wwnn><wwpn>1000000012340005</wwpn></capability></capability></device>",
    "vport no wwn": "<device><parent>scsi_host1</parent><capability type='scsi_host'><capability type='fc_host'/></capability></device>",
    "vport bad wwn": "<device><parent>scsi_host1</parent><capability type='scsi_host'><capability type='fc_host'><wwnn>zz</wwnn><wwpn>yy</wwpn></capability></capability></device>",
    "net": "<device><name>net_x</name><capability type='net'><interface>x</interface></capability></device>",
    "mdev": "<device><parent>computer</parent><capability type='mdev'><type id='t'/></capability></device>",
    "no capability": "<device><parent>scsi_host1</parent></device>",
    "bad capability": "<device><capability type='nonsense'/></device>",
    "empty": "", "broken": "<device", "other root": "<domain/>",
}


def run(t):
    for place, uri in (("default", "test:///default"), ("node", t.node())):
        c = t.open(uri)
        for flags in (0, 1):
            for label, text in SHAPES.items():
                t.context = f"{place}, {label}, flags {flags}"
                d = c.nodeDeviceCreateXML(Xml(label, text), flags)
                for call, *arguments in (("XMLDesc", 0), ("XMLDesc", 1), ("parent",), ("listCaps",), ("numOfCaps",), ("isActive",), ("isPersistent",), ("autostart",),
                                         ("setAutostart", 1), ("reset",), ("dettach",), ("detachFlags", None, 0), ("reAttach",), ("create", 0), ("undefine", 0)):
                    getattr(d, call)(*arguments)
                c.listAllDevices(0)
                d.destroy()
                d.destroy()
                d.XMLDesc(0)
                c.nodeDeviceDefineXML(Xml(label, text), flags)
        t.context = place
        for d in c.listAllDevices(0):
            d.destroy()
        c.listAllDevices(0)
