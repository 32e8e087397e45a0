"""Snapshots: trees, revert, delete, redefine."""

import time

from transcript import Xml


def tree(d):
    for s in d.listAllSnapshots(0):
        s.getName()
        s.isCurrent(0)
        s.hasMetadata(0)
        s.getParent(0)
        s.numChildren(0)
        s.numChildren(1)
        s.listChildrenNames(0)
        s.listChildrenNames(1)
        s.listAllChildren(0)
        s.listAllChildren(1)
    d.hasCurrentSnapshot(0)
    d.snapshotCurrent(0)
    d.snapshotNum(0)
    d.snapshotListNames(0)


def xml(name, more=""):
    return Xml(f"{name} {more}".strip(), f"<domainsnapshot><name>{name}</name>{more}</domainsnapshot>")


def story(t, uri, name):
    t.context = name
    c = t.open(uri)
    d = c.lookupByName(name)
    tree(d)
    one = d.snapshotCreateXML(xml("one", "<description>first</description>"), 0)
    one.getXMLDesc(0)
    one.getXMLDesc(1)
    one.getXMLDesc(2)
    two = d.snapshotCreateXML(xml("two"), 0)
    d.suspend()
    three = d.snapshotCreateXML(xml("three"), 0)
    tree(d)
    d.revertToSnapshot(one, 0)
    d.state(0)
    four = d.snapshotCreateXML(xml("four"), 0)
    tree(d)
    for snapshot in (two, three, four):
        for flags in (0, 1, 2, 3, 4, 8):
            d.revertToSnapshot(snapshot, flags)
            d.state(0)
    two.delete(2)
    tree(d)
    one.delete(1)
    tree(d)
    one.getXMLDesc(0)
    d.snapshotCreateXML(Xml("no name", "<domainsnapshot/>"), 0)
    for flags in range(0, 9):
        d.snapshotCreateXML(xml(f"flags{flags}"), 1 << flags)
        d.state(0)
        d.create()
    for more in ("<memory snapshot='no'/>", "<memory snapshot='external' file='/m'/>", "<memory snapshot='external'/>", "<memory snapshot='internal'/>",
                 "<disks><disk name='vda' snapshot='external'><source file='/s'/></disk></disks>", "<disks><disk name='vda' snapshot='no'/></disks>",
                 "<disks><disk name='missing'/></disks>", "<disks><disk name='vda'/><disk name='vda'/></disks>", "<description>d</description><nonsense/>"):
        for flags in (0, 0x10, 0x20, 0x30):
            s = d.snapshotCreateXML(xml("again", more), flags)
            s.getXMLDesc(0)
            d.create()
    for text in ("", "<domainsnapshot", "<domain/>", "<domainsnapshot><name></name></domainsnapshot>", "<domainsnapshot><name>a/b</name></domainsnapshot>"):
        if "<name></name>" in text:
            time.sleep(1.1)  # the name is made of the second
        d.snapshotCreateXML(Xml(f"bad {text}", text), 0)
    d.snapshotLookupByName("missing", 0)
    d.undefineFlags(0)
    d.destroy()
    d.undefineFlags(0)
    d.undefineFlags(2)


def redefine(t):
    t.context = "redefined"
    c = t.open(t.node())
    d = c.lookupByName("off")
    for s in d.listAllSnapshots(0):
        s.getXMLDesc(0)
        s.getXMLDesc(1)
    inner = ("<domain type='test'><name>off</name><uuid>10000000-0000-4000-8000-000000000003</uuid><memory>131072</memory>"
             "<os><type>hvm</type></os></domain>")
    for label, text in (("full", f"<name>r</name><state>shutoff</state><creationTime>1300000009</creationTime>{inner}"),
                        ("parent", f"<name>r2</name><parent><name>root</name></parent><state>running</state><creationTime>1300000009</creationTime>{inner}"),
                        ("no time", f"<name>r3</name><state>shutoff</state>{inner}"), ("no state", f"<name>r4</name><creationTime>13</creationTime>{inner}"),
                        ("unknown parent", f"<name>r5</name><parent><name>zzz</name></parent><state>shutoff</state><creationTime>13</creationTime>{inner}"),
                        ("own parent", f"<name>r</name><parent><name>r</name></parent><state>shutoff</state><creationTime>13</creationTime>{inner}"),
                        ("cycle", f"<name>root</name><parent><name>child</name></parent><state>shutoff</state><creationTime>1300000000</creationTime>{inner}"),
                        ("no domain", "<name>r6</name><state>shutoff</state><creationTime>13</creationTime>"),
                        ("other domain", f"<name>r7</name><state>shutoff</state><creationTime>13</creationTime>{inner.replace('0003', '0009')}")):
        for flags in (1, 3):
            s = d.snapshotCreateXML(Xml(label, f"<domainsnapshot>{text}</domainsnapshot>"), flags)
            s.getXMLDesc(0)
            tree(d)
    for name in ("root", "child", "grandchild"):
        s = d.snapshotLookupByName(name, 0)
        d.revertToSnapshot(s, 0)
        d.state(0)
        d.info()
        d.isUpdated()
    s = d.snapshotLookupByName("child", 0)
    s.delete(4)
    tree(d)
    s.delete(0)
    tree(d)
    s.delete(0)


def run(t):
    story(t, "test:///default", "test")
    story(t, t.node(), "running")
    story(t, t.node(), "off")
    redefine(t)
