#!/usr/bin/python3
"""The distribution's unmodified python3-libvirt at work on whichever libvirt.so.0 is found first.

usage: demo.py GUEST.xml
"""
import sys

import libvirt


def mapped():
    """The file behind libvirt.so.0 in this process."""
    with open("/proc/self/maps") as maps:
        return next(line.split(None, 5)[5].strip() for line in maps if "/libvirt.so" in line)


def heading(text):
    print(f"\n== {text}")


def lifecycle(conn, dom, event, detail, opaque):
    names = ["defined", "undefined", "started", "suspended", "resumed", "stopped", "shutdown", "pmsuspended", "crashed"]
    print(f"   event: {dom.name()} {names[event]} (detail {detail})")


def deliver():
    """One round of the event loop hands out what is queued, a second one waits for nothing."""
    timer = libvirt.virEventAddTimeout(0, lambda *_: None, None)
    libvirt.virEventRunDefaultImpl()
    libvirt.virEventRemoveTimeout(timer)
    libvirt.virEventRunDefaultImpl()


def main():
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    with open(sys.argv[1]) as file:
        xml = file.read()
    libvirt.virEventRegisterDefaultImpl()
    heading("the library in this process")
    print("  ", mapped())
    print("   version", libvirt.getVersion(), "- python3-libvirt was built for", libvirt.LIBVIR_VERSION_NUMBER
          if hasattr(libvirt, "LIBVIR_VERSION_NUMBER") else "an older one")

    heading("test:///default")
    conn = libvirt.open("test:///default")
    conn.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, lifecycle, None)
    print("   host", conn.getHostname(), "- type", conn.getType(), "- CPUs", conn.getInfo()[2])
    print("   domains", [d.name() for d in conn.listAllDomains()], "networks", [n.name() for n in conn.listAllNetworks()],
          "pools", [p.name() for p in conn.listAllStoragePools()])

    heading(f"a guest from {sys.argv[1]}")
    dom = conn.defineXML(xml)
    deliver()
    dom.create()
    deliver()
    state, maximum, memory, vcpus, time = dom.info()
    print(f"   id {dom.ID()}, state {state}, {memory} KiB of {maximum} KiB, {vcpus} virtual CPUs")
    print("   statistics", {k: v for k, v in conn.getAllDomainStats()[0][1].items() if k.startswith(("state", "balloon", "vcpu.max"))})
    dom.suspend()
    deliver()
    dom.resume()
    deliver()
    heading("its XML, completed")
    print("\n".join("   " + line for line in dom.XMLDesc().splitlines()))
    dom.destroy()
    deliver()

    heading("an error")
    libvirt.registerErrorHandler(lambda *_: None, None)
    try:
        conn.defineXML("<domain type='test'>\n  <name>broken</name>\n  <memory>many</memory>\n</domain>")
    except libvirt.libvirtError as error:
        print(f"   code {error.get_error_code()}, domain {error.get_error_domain()}: {error.get_error_message()}")
        if error.get_str3():
            print("   where:", error.get_str3())
    dom.undefine()
    deliver()
    conn.close()


main()
