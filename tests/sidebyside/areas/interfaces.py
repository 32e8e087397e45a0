"""Host interfaces: life cycle, definition, change transactions."""

from transcript import Xml

SHAPES = {
    "ethernet": "<interface type='ethernet' name='i0'/>",
    "dhcp": "<interface type='ethernet' name='i0'><start mode='onboot'/><protocol family='ipv4'><dhcp peerdns='no'/></protocol></interface>",
    "static": "<interface type='ethernet' name='i0'><start mode='hotplug'/><mac address='52:54:00:12:00:01'/><mtu size='1492'/><protocol family='ipv4'><ip address='10.1.1.1' prefix='24'/><route gateway='10.1.1.254'/></protocol></interface>",
    "ipv6": "<interface type='ethernet' name='i0'><protocol family='ipv6'><autoconf/><ip address='2001:db8::9' prefix='64'/><route gateway='2001:db8::1'/></protocol></interface>",
    "bridge": "<interface type='bridge' name='i0'><bridge stp='on' delay='0.01'><interface type='ethernet' name='e0'/><interface type='ethernet' name='e1'/></bridge></interface>",
    "empty bridge": "<interface type='bridge' name='i0'><bridge/></interface>",
    "bridge without": "<interface type='bridge' name='i0'/>",
    "bond": "<interface type='bond' name='i0'><bond mode='active-backup'><miimon freq='100' downdelay='10' updelay='20' carrier='ioctl'/><interface type='ethernet' name='e0'/><interface type='ethernet' name='e1'/></bond></interface>",
    "bond arp": "<interface type='bond' name='i0'><bond mode='balance-rr'><arpmon interval='10' target='10.0.0.1' validate='all'/><interface type='ethernet' name='e0'/></bond></interface>",
    "bond bad mode": "<interface type='bond' name='i0'><bond mode='nonsense'><interface type='ethernet' name='e0'/></bond></interface>",
    "bond without": "<interface type='bond' name='i0'/>",
    "vlan": "<interface type='vlan' name='i0'><vlan tag='7'><interface name='e0'/></vlan></interface>",
    "vlan no tag": "<interface type='vlan' name='i0'><vlan><interface name='e0'/></vlan></interface>",
    "vlan without": "<interface type='vlan' name='i0'/>",
    "no type": "<interface name='i0'/>",
    "bad type": "<interface type='nonsense' name='i0'/>",
    "no name": "<interface type='ethernet'/>",
    "bad start": "<interface type='ethernet' name='i0'><start mode='nonsense'/></interface>",
    "bad family": "<interface type='ethernet' name='i0'><protocol family='ipx'/></interface>",
    "bad prefix": "<interface type='ethernet' name='i0'><protocol family='ipv4'><ip address='10.1.1.1' prefix='x'/></protocol></interface>",
    "bad mtu": "<interface type='ethernet' name='i0'><mtu size='x'/></interface>",
    "link": "<interface type='ethernet' name='i0'><link speed='1000' state='up'/></interface>",
    "empty": "",
    "broken": "<interface",
    "other root": "<domain/>",
}


def run(t):
    for uri, name in (("test:///default", "eth1"), (t.node(), "eth9"), (t.node(), "br9")):
        t.context = name
        c = t.open(uri)
        i = c.interfaceLookupByName(name)
        for call, *arguments in (("MACString",), ("isActive",), ("XMLDesc", 0), ("XMLDesc", 1), ("XMLDesc", 2), ("create", 0), ("destroy", 0), ("isActive",),
                                 ("destroy", 0), ("create", 0), ("create", 1), ("isActive",)):
            getattr(i, call)(*arguments)
        for label, text in SHAPES.items():
            for flags in (0, 1):
                t.context = f"{name}, {label}, flags {flags}"
                new = c.interfaceDefineXML(Xml(label, text), flags)
                new.XMLDesc(0)
                new.XMLDesc(1)
                new.MACString()
                new.isActive()
                new.create(0)
                new.destroy(0)
                new.undefine()
        t.context = name
        c.changeCommit(0)
        c.changeRollback(0)
        c.changeBegin(1)
        c.changeBegin(0)
        c.changeBegin(0)
        c.interfaceDefineXML(Xml("in a change", "<interface type='ethernet' name='temporary'/>"), 0)
        i.undefine()
        c.listAllInterfaces(0)
        c.changeRollback(0)
        c.listAllInterfaces(0)
        c.changeBegin(0)
        c.interfaceDefineXML(Xml("in a change", "<interface type='ethernet' name='temporary'/>"), 0)
        c.changeCommit(0)
        c.listAllInterfaces(0)
        c.listDefinedInterfaces()
        c.listInterfaces()
        c.changeRollback(0)
