"""Networks: life cycle, definition of many shapes, update of sections, ports, leases."""

from transcript import Xml

SHAPES = {
    "minimal": "",
    "isolated": "<bridge name='br-i'/>",
    "no bridge name": "<bridge stp='off' delay='3' macTableManager='libvirt'/>",
    "nat": "<forward mode='nat'/><ip address='10.0.0.1' netmask='255.255.255.0'/>",
    "nat prefix": "<forward mode='nat' dev='eth0'/><ip address='10.0.0.1' prefix='16'/>",
    "nat ports": "<forward mode='nat'><nat><address start='1.2.3.4' end='1.2.3.10'/><port start='500' end='1000'/></nat></forward><ip address='10.0.0.1' prefix='8'/>",
    "nat ipv6": "<forward mode='nat'><nat ipv6='yes'/></forward><ip family='ipv6' address='fd00::1' prefix='64'/>",
    "route": "<forward mode='route'/><ip address='10.0.0.1' prefix='24'/>",
    "open": "<forward mode='open'/><ip address='10.0.0.1' prefix='24'/>",
    "bridge": "<forward mode='bridge'/><bridge name='br0'/>",
    "bridge macvtap": "<forward mode='bridge' dev='eth0'/>",
    "private": "<forward mode='private'><interface dev='eth0'/><interface dev='eth1'/></forward>",
    "vepa": "<forward mode='vepa' dev='eth0'/>",
    "passthrough": "<forward mode='passthrough'><pf dev='eth0'/></forward>",
    "hostdev": "<forward mode='hostdev' managed='yes'><driver name='vfio'/><address type='pci' domain='0' bus='4' slot='0' function='1'/></forward>",
    "bad forward": "<forward mode='nonsense'/>",
    "bridge with ip": "<forward mode='bridge'/><bridge name='br0'/><ip address='10.0.0.1' prefix='24'/>",
    "two ips": "<ip address='10.0.0.1' prefix='24'/><ip family='ipv6' address='fd00::1' prefix='64'/>",
    "dhcp": "<ip address='10.0.0.1' prefix='24'><dhcp><range start='10.0.0.2' end='10.0.0.99'/><host mac='52:54:00:11:22:33' name='a' ip='10.0.0.5'/><bootp file='pxelinux.0' server='10.0.0.9'/></dhcp><tftp root='/srv/tftp'/></ip>",
    "dhcp lease time": "<ip address='10.0.0.1' prefix='24'><dhcp><range start='10.0.0.2' end='10.0.0.99'><lease expiry='2' unit='hours'/></range></dhcp></ip>",
    "dhcp outside": "<ip address='10.0.0.1' prefix='24'><dhcp><range start='10.0.1.2' end='10.0.1.99'/></dhcp></ip>",
    "dhcp reversed": "<ip address='10.0.0.1' prefix='24'><dhcp><range start='10.0.0.99' end='10.0.0.2'/></dhcp></ip>",
    "dhcp same host": "<ip address='10.0.0.1' prefix='24'><dhcp><host mac='52:54:00:11:22:33' ip='10.0.0.5'/><host mac='52:54:00:11:22:33' ip='10.0.0.6'/></dhcp></ip>",
    "dhcp multicast mac": "<ip address='10.0.0.1' prefix='24'><dhcp><host mac='01:54:00:11:22:33' ip='10.0.0.5'/></dhcp></ip>",
    "bad ip": "<ip address='10.0.0.256' prefix='24'/>",
    "bad prefix": "<ip address='10.0.0.1' prefix='99'/>",
    "bad netmask": "<ip address='10.0.0.1' netmask='255.0.255.0'/>",
    "prefix and netmask": "<ip address='10.0.0.1' prefix='24' netmask='255.255.255.0'/>",
    "bad family": "<ip family='ipx' address='10.0.0.1' prefix='24'/>",
    "dns": "<dns enable='yes' forwardPlainNames='no'><forwarder addr='8.8.8.8'/><forwarder domain='a.org' addr='1.1.1.1'/><txt name='t' value='v'/><host ip='10.0.0.2'><hostname>h</hostname><hostname>g</hostname></host><srv service='s' protocol='tcp' domain='d' target='t.org' port='1' priority='2' weight='3'/></dns><ip address='10.0.0.1' prefix='24'/>",
    "dns bad srv": "<dns><srv service='s' protocol='nonsense'/></dns>",
    "dns no value": "<dns><txt name='t'/></dns>",
    "domain": "<domain name='example.org' localOnly='yes' register='yes'/><ip address='10.0.0.1' prefix='24'/>",
    "mac": "<mac address='52:54:00:44:55:66'/>",
    "bad mac": "<mac address='zz'/>",
    "mtu": "<mtu size='9000'/>",
    "bad mtu": "<mtu size='x'/>",
    "vlan": "<forward mode='bridge'/><bridge name='ovs'/><virtualport type='openvswitch'/><vlan trunk='yes'><tag id='42' nativeMode='untagged'/><tag id='47'/></vlan>",
    "vlan bad": "<vlan><tag id='9999'/></vlan>",
    "port groups": "<portgroup name='a' default='yes'><bandwidth><inbound average='1' peak='2' burst='3'/></bandwidth></portgroup><portgroup name='b'/>",
    "two defaults": "<portgroup name='a' default='yes'/><portgroup name='b' default='yes'/>",
    "bandwidth": "<bandwidth><inbound average='1000' peak='5000' burst='5120'/><outbound average='128'/></bandwidth><ip address='10.0.0.1' prefix='24'/>",
    "bandwidth floor": "<bandwidth><inbound average='1000' floor='9'/></bandwidth>",
    "routes": "<ip address='10.0.0.1' prefix='24'/><route address='192.168.222.0' prefix='24' gateway='10.0.0.2' metric='2'/>",
    "bad route": "<ip address='10.0.0.1' prefix='24'/><route address='192.168.222.0' prefix='24' gateway='11.0.0.2'/>",
    "isolated ports": "<port isolated='yes'/><ip address='10.0.0.1' prefix='24'/>",
    "trust": "<forward mode='bridge'/><bridge name='x'/>",
    "ipv6 attribute": "<ip family='ipv6' address='2001:db8::1' prefix='64'><dhcp><range start='2001:db8::10' end='2001:db8::20'/><host id='0:3:0:1:0:16:3e:11:22:33' name='p' ip='2001:db8::30'/></dhcp></ip>",
    "metadata": "<metadata><a:b xmlns:a='urn:a'>text</a:b></metadata>",
    "unknown element": "<nonsense/>",
    "zone": "<bridge name='b' zone='public'/>",
    "title": "<title>t</title><description>d</description>",
}

# section, command, xml: the sections of virNetworkUpdateSection, commands modify, delete, add last, add first.
UPDATES = (
    (4, 3, "<host mac='52:54:00:77:00:01' ip='192.168.124.20'/>"), (4, 3, "<host mac='52:54:00:77:00:01' ip='192.168.124.20'/>"),
    (4, 4, "<host mac='52:54:00:77:00:02' ip='192.168.124.21' name='n'/>"), (4, 1, "<host mac='52:54:00:77:00:02' ip='192.168.124.22'/>"),
    (4, 2, "<host mac='52:54:00:77:00:01'/>"), (4, 2, "<host mac='52:54:00:77:00:99'/>"), (4, 3, "<nonsense/>"), (4, 3, "<host"),
    (5, 3, "<range start='192.168.124.100' end='192.168.124.110'/>"), (5, 2, "<range start='192.168.124.128' end='192.168.124.253'/>"),
    (5, 1, "<range start='192.168.124.1' end='192.168.124.2'/>"), (6, 3, "<interface dev='eth5'/>"), (7, 3, "<pf dev='eth5'/>"),
    (8, 3, "<portgroup name='p'/>"), (8, 3, "<portgroup name='p'/>"), (8, 1, "<portgroup name='p' default='yes'/>"), (8, 2, "<portgroup name='p'/>"),
    (9, 3, "<host ip='192.168.124.50'><hostname>x</hostname></host>"), (9, 2, "<host ip='192.168.124.50'/>"), (9, 2, "<host ip='192.168.124.51'/>"),
    (10, 3, "<txt name='t' value='v'/>"), (10, 3, "<txt name='t' value='v'/>"), (10, 2, "<txt name='t'/>"),
    (11, 3, "<srv service='s' protocol='udp' domain='d' target='.' port='1'/>"), (11, 2, "<srv service='s' protocol='udp' domain='d' target='.' port='1'/>"),
    (1, 3, "<bridge name='x'/>"), (2, 1, "<domain name='x'/>"), (3, 1, "<ip address='1.2.3.4' prefix='8'/>"), (0, 3, "<x/>"), (99, 3, "<x/>"), (4, 0, "<host/>"), (4, 99, "<host/>"),
)


def life(t, uri, name):
    c = t.open(uri)
    n = c.networkLookupByName(name)
    for call in ("isActive", "isPersistent", "bridgeName", "autostart", "UUIDString", "create", "destroy", "isActive", "destroy", "bridgeName",
                 "create", "DHCPLeases", "undefine", "isActive", "isPersistent", "destroy", "isActive"):
        getattr(n, call)()
    c.listAllNetworks(0)
    n.create()


def documents(t, c):
    for flags in (0, 1):
        for label, body in SHAPES.items():
            t.context = f"{label}, flags {flags}"
            text = f"<network><name>shape</name><uuid>60000000-0000-4000-8000-000000000001</uuid>{body}</network>"
            n = c.networkDefineXMLFlags(Xml(label, text), flags)
            n.XMLDesc(0)
            n.bridgeName()
            n.create()
            n.XMLDesc(0)
            n.destroy()
            n.XMLDesc(1)
            n.undefine()
            c.networkCreateXML(Xml(label, text)).destroy()
    for label, text in (("empty", ""), ("broken", "<network>"), ("no name", "<network/>"), ("empty name", "<network><name/></network>"),
                        ("slash", "<network><name>a/b</name></network>"), ("bad uuid", "<network><name>a</name><uuid>x</uuid></network>"),
                        ("other root", "<domain/>"), ("same uuid", "<network><name>other</name><uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid></network>"),
                        ("same name", "<network><name>default</name><uuid>60000000-0000-4000-8000-000000000009</uuid></network>"),
                        ("redefined", "<network><name>default</name><uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid></network>")):
        t.context = label
        n = c.networkDefineXML(Xml(label, text))
        n.XMLDesc(0)
        n.XMLDesc(1)
        c.networkCreateXML(Xml(label, text))
        c.networkCreateXMLFlags(Xml(label, text), 1)
        c.networkCreateXMLFlags(Xml(label, text), 64)


def ports(t):
    t.context = "ports"
    c = t.open(t.node())
    n = c.networkLookupByName("private")
    owner = "<owner><name>running</name><uuid>10000000-0000-4000-8000-000000000001</uuid></owner><mac address='52:54:00:00:00:02'/>"
    for label, body in (("minimal", owner), ("full", f"{owner}<uuid>70000000-0000-4000-8000-000000000001</uuid><group>g</group><rxfilters trustGuest='yes'/>"
                                             "<plug type='network' bridge='brpriv'/>"), ("no owner", ""), ("empty", None)):
        p = n.portCreateXML(Xml(label, "" if body is None else f"<networkport>{body}</networkport>"), 0)
        p.XMLDesc(0)
        p.parameters(0)
        p.setParameters({"inbound.average": 5}, 0)
        p.delete(0)
    n.portLookupByUUIDString("70000000-0000-4000-8000-000000000001")
    n.listAllPorts(0)
    n.DHCPLeases(None, 0)
    n.DHCPLeases("52:54:00:00:00:02", 0)
    n.DHCPLeases(None, 1)


def run(t):
    life(t, "test:///default", "default")
    life(t, t.node(), "private")
    documents(t, t.open())
    for flags in (0, 1, 2, 3, 4):
        t.context = f"update {flags}"
        n = t.open(t.node()).networkLookupByName("private")
        for section, command, text in UPDATES:
            # The binding of old swaps command and section for the library; both sides go through the same one.
            n.update(command, section, 0, Xml(text, text), flags)
            n.update(command, section, -1, Xml(text, text), flags)
        n.XMLDesc(0)
        n.XMLDesc(1)
    t.context = "routed"
    n = t.open(t.node()).networkLookupByName("routed")
    for value in (1, 1, 0, 7):
        n.setAutostart(value)
        n.autostart()
    n.destroy()
    n.update(3, 4, 0, Xml("inactive", "<host mac='52:54:00:77:00:01' ip='192.168.124.20'/>"), 1)
    for kind, value, key, place in ((0, "text", None, None), (1, "title", None, None), (2, "<a/>", "k", "urn:k"), (9, "x", None, None)):
        n.setMetadata(kind, value, key, place, 0)
        n.metadata(kind, place, 0)
    n.XMLDesc(0)
    ports(t)
