"""The states of a domain and what each call does in each of them."""

from transcript import Xml


def state(d):
    d.state(0)
    d.info()
    d.isActive()
    d.isPersistent()
    d.isUpdated()
    d.ID()


CALLS = (("suspend",), ("resume",), ("shutdown",), ("shutdownFlags", 0), ("shutdownFlags", 1), ("shutdownFlags", 3), ("reboot", 0),
         ("reboot", 1), ("reboot", 64), ("reset", 0), ("reset", 1), ("destroy",), ("destroyFlags", 0), ("destroyFlags", 1), ("destroyFlags", 8),
         ("create",), ("createWithFlags", 0), ("createWithFlags", 1), ("createWithFlags", 2), ("createWithFlags", 255), ("managedSave", 0),
         ("managedSave", 2), ("managedSave", 4), ("managedSave", 6), ("managedSaveRemove", 0), ("hasManagedSaveImage", 0), ("hasManagedSaveImage", 1),
         ("undefine",), ("undefineFlags", 0), ("undefineFlags", 1), ("undefineFlags", 2), ("undefineFlags", 1 << 20),
         ("injectNMI", 0), ("injectNMI", 1), ("pMWakeup", 0), ("pMSuspendForDuration", 0, 0, 0), ("state", 1), ("controlInfo", 0), ("controlInfo", 1),
         ("hostname", 0), ("hostname", 1), ("hostname", 3), ("getTime", 0), ("setTime", {"seconds": 5, "nseconds": 6}, 0), ("autostart",), ("setAutostart", 1),
         ("XMLDesc", 0), ("XMLDesc", 2), ("OSType",), ("maxMemory",), ("maxVcpus",), ("vcpusFlags", 0), ("vcpusFlags", 1), ("vcpusFlags", 2), ("jobInfo",),
         ("jobStats", 0), ("jobStats", 1), ("abortJob",), ("messages", 0), ("diskErrors", 0), ("fsInfo", 0), ("fsFreeze", None, 0), ("fsThaw", None, 0), ("fSTrim", None, 0, 0))


def each_call_alone(t, uri, names):
    """One call on a fresh connection each: test: connections share nothing but test:///default."""
    for name in names:
        for call, *arguments in CALLS:
            t.context = f"{call} of {name}"
            c = t.open(uri)
            d = c.lookupByName(name)
            getattr(d, call)(*arguments)
            found = c.lookupByName(name)
            found.state(0)
            found.isPersistent()


def story(t):
    c = t.open()
    d = c.lookupByName("test")
    state(d)
    for call in ("suspend", "suspend", "resume", "resume", "reboot", "shutdown", "shutdown", "destroy", "create", "create", "suspend", "destroy",
                 "resume", "create", "undefine"):
        getattr(d, call)(*([0] if call == "reboot" else []))
        state(d)
    d.destroy()
    state(d)
    d.create()
    d.XMLDesc(0)
    transient = c.createXML(Xml("transient", "<domain type='test'><name>t</name><uuid>50000000-0000-4000-8000-000000000001</uuid>"
                                             "<memory>65536</memory><os><type>hvm</type></os></domain>"), 0)
    state(transient)
    for call in ("autostart", "undefine"):
        getattr(transient, call)()
    transient.setAutostart(1)
    transient.managedSave(0)
    # Defining a running transient domain makes it persistent.
    defined = c.defineXML(Xml("transient, more memory", "<domain type='test'><name>t</name><uuid>50000000-0000-4000-8000-000000000001</uuid>"
                                                        "<memory>131072</memory><os><type>hvm</type></os></domain>"))
    state(defined)
    defined.XMLDesc(0)
    defined.XMLDesc(2)
    defined.setAutostart(1)
    defined.autostart()
    defined.destroy()
    state(defined)
    defined.XMLDesc(0)
    defined.undefine()
    state(defined)
    paused = c.createXML(Xml("paused", "<domain type='test'><name>p</name><memory>65536</memory><os><type>hvm</type></os></domain>"), 1)
    state(paused)
    paused.destroy()
    c.createXML(Xml("again", "<domain type='test'><name>test2</name><memory>1</memory><os><type>hvm</type></os></domain>"), 2)
    c.createXML(Xml("again", "<domain type='test'><name>test2</name><memory>1</memory><os><type>hvm</type></os></domain>"), 2)
    c.createXML(Xml("all flags", "<domain type='test'><name>test3</name><memory>1</memory><os><type>hvm</type></os></domain>"), 0xffff)


def names_and_uuids(t):
    def xml(name, last, memory=65536):
        return Xml(f"{name} {last}", f"<domain type='test'><name>{name}</name><uuid>50000000-0000-4000-8000-00000000000{last}</uuid>"
                                     f"<memory>{memory}</memory><os><type>hvm</type></os></domain>")

    c = t.open()
    c.defineXML(xml("a", 1))
    c.defineXML(xml("a", 2))
    c.defineXML(xml("b", 1))
    c.defineXML(xml("a", 1, 131072)).info()
    c.createXML(xml("a", 1), 0).isPersistent()
    c.createXML(xml("a", 1), 0)
    c.createXML(xml("a", 2), 0)
    c.createXML(xml("b", 1), 0)
    c.defineXMLFlags(xml("c", 3), 1)
    c.defineXMLFlags(xml("d", 4), 2)
    a = c.lookupByName("a")
    a.rename("z", 0)
    a.destroy()
    for name in ("c", "a", "", "b/c", "z"):
        a.rename(name, 0)
        c.listAllDomains(0)
    a.rename("y", 1)
    c.lookupByName("z").UUIDString()
    c.defineXML(Xml("no uuid", "<domain type='test'><name>generated</name><memory>65536</memory><os><type>hvm</type></os></domain>")).UUIDString()


def run(t):
    story(t)
    names_and_uuids(t)
    each_call_alone(t, t.node(), ("running", "paused", "off", "saved", "transient", "crashed"))
