"""Defines, starts, watches and removes a guest of the test driver, and reads an error."""
import sys
import threading
import time

import libvirt

DOCUMENT = """
<domain type='test'>
  <name>demo</name>
  <memory unit='MiB'>512</memory>
  <vcpu>2</vcpu>
  <os><type>hvm</type></os>
</domain>
"""
EVENTS = ["defined", "undefined", "started", "suspended", "resumed", "stopped", "shutdown"]


def show(text):
    # One write: events arrive on another thread.
    sys.stdout.write(f"      {text}\n")
    sys.stdout.flush()


def on_event(conn, dom, event, detail, opaque):
    show(f"event: {dom.name()} {EVENTS[event]}")


libvirt.registerErrorHandler(lambda context, error: None, None)
libvirt.virEventRegisterDefaultImpl()
running = True


def loop():
    while running:
        libvirt.virEventRunDefaultImpl()


threading.Thread(target=loop, daemon=True).start()
conn = libvirt.open("test:///default")
conn.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, on_event, None)
show(f"{conn.getURI()} on {conn.getHostname()}: {[d.name() for d in conn.listAllDomains()]}")
domain = conn.defineXML(DOCUMENT)
domain.create()
state, memory, _, cpus, _ = domain.info()
show(f"{domain.name()}: state {state}, {memory // 1024} MiB, {cpus} virtual CPUs")
domain.suspend()
domain.resume()
domain.destroy()
domain.undefine()
try:
    conn.lookupByName("demo")
except libvirt.libvirtError as error:
    show(f"error {error.get_error_code()}: {error}")
time.sleep(0.3)
running = False
conn.close()
