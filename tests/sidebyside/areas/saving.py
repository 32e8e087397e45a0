"""Save, restore, managed save, and the files' documents."""

from transcript import Xml


def run(t):
    for uri, name in (("test:///default", "test"), (t.node(), "paused"), (t.node(), "off"), (t.node(), "saved"), (t.node(), "transient")):
        t.context = name
        c = t.open(uri)
        d = c.lookupByName(name)
        path = t.file("image")
        d.save("/missing/folder/image")
        for flags in (0, 1, 2, 4, 6, 64):
            d.saveFlags(path, None, flags)
            d.state(0)
            d.isActive()
            c.saveImageGetXMLDesc(path, 0)
            c.saveImageGetXMLDesc(path, 2)
            c.restoreFlags(path, None, flags)
            c.lookupByName(name).state(0)
        d.save(path)
        c.restore(path)
        c.restore(path)
        changed = Xml("changed", f"<domain type='test'><name>{name}</name><memory>999424</memory><os><type>hvm</type></os></domain>")
        c.lookupByName(name).saveFlags(path, changed, 0)
        c.saveImageDefineXML(path, changed, 0)
        c.saveImageDefineXML(path, Xml("broken", "<domain"), 0)
        c.saveImageGetXMLDesc(path, 0)
        c.restoreFlags(path, changed, 0).XMLDesc(0)
        for label, content in (("empty", ""), ("nonsense", "hello world"), ("magic only", "TestGuestMagic"), ("bad length", "TestGuestMagic\n\1\0\0\0"),
                               ("no xml", "TestGuestMagic\n\4\0\0\0abcd")):
            c.restore(t.file(label, content))
            c.saveImageGetXMLDesc(t.file(label), 0)
        c.restore(t.file("nothing there"))
        c.saveImageGetXMLDesc(t.file("nothing there"), 0)
        d = c.lookupByName(name)
        d.saveParams({"file": t.file("parameters")}, 0)
        c.restoreParams({"file": t.file("parameters")}, 0)
        d.saveParams({}, 0)
        d.saveParams({"nonsense": "x"}, 0)
        d.create()
        d.managedSave(0)
        d.hasManagedSaveImage(0)
        d.state(0)
        d.managedSaveGetXMLDesc(0)
        d.managedSaveDefineXML(changed, 0)
        d.undefine()
        d.create()
        d.hasManagedSaveImage(0)
        d.managedSave(2)
        d.create()
        d.state(0)
        d.managedSave(4)
        d.managedSaveRemove(0)
        d.managedSaveRemove(0)
        d.create()
        d.state(0)
