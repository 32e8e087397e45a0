"""Checkpoints: create, tree, redefine, delete."""

import time

from transcript import Xml


def tree(d):
    for flags in (0, 1, 2, 4, 8, 16, 64):
        d.listAllCheckpoints(flags)
    for k in d.listAllCheckpoints(0):
        k.getParent(0)
        k.listAllChildren(0)
        k.listAllChildren(1)
        for flags in (0, 1, 2, 4):
            k.getXMLDesc(flags)


def run(t):
    for uri, name in (("test:///default", "test"), (t.node(), "running"), (t.node(), "off")):
        t.context = name
        c = t.open(uri)
        d = c.lookupByName(name)
        tree(d)
        for label, text in (("one", "<name>one</name><description>first</description>"), ("two", "<name>two</name>"), ("two", "<name>two</name>"),
                            ("disks", "<name>three</name><disks><disk name='vda' checkpoint='bitmap' bitmap='b'/></disks>"),
                            ("no disk", "<name>four</name><disks><disk name='vda' checkpoint='no'/></disks>"),
                            ("unknown disk", "<name>five</name><disks><disk name='missing' checkpoint='bitmap'/></disks>"),
                            ("bad mode", "<name>six</name><disks><disk name='vda' checkpoint='nonsense'/></disks>"),
                            ("no name", ""), ("slash", "<name>a/b</name>")):
            for flags in (0, 1, 2):
                if label == "no name":
                    time.sleep(1.1)  # the name is made of the second
                k = d.checkpointCreateXML(Xml(label, f"<domaincheckpoint>{text}</domaincheckpoint>"), flags)
                k.getName()
                k.getXMLDesc(2)
        for text in ("", "<domaincheckpoint", "<domainsnapshot/>"):
            d.checkpointCreateXML(Xml(f"bad {text}", text), 0)
        tree(d)
        d.checkpointLookupByName("missing", 0)
        d.snapshotCreateXML(Xml("snapshot", "<domainsnapshot><name>s</name></domainsnapshot>"), 0)
        k = d.checkpointLookupByName("two", 0)
        k.delete(8)
        k.delete(2)
        tree(d)
        d.checkpointLookupByName("one", 0).delete(4)
        tree(d)
        d.checkpointLookupByName("one", 0).delete(1)
        tree(d)
        d.backupBegin(Xml("backup", "<domainbackup/>"), None, 0)
        d.backupGetXMLDesc(0)
        d.undefineFlags(0)
        d.destroy()
        d.undefineFlags(0)
        d.undefineFlags(16)
