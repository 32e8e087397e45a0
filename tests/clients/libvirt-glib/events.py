"""libvirt's events through GLib's main loop: signals of the connection, of domains and of networks."""

import gi

gi.require_version("LibvirtGConfig", "1.0")
gi.require_version("LibvirtGObject", "1.0")
gi.require_version("LibvirtGLib", "1.0")
from gi.repository import GLib, LibvirtGConfig, LibvirtGLib, LibvirtGObject
from checks import finish, mapped, same

LibvirtGLib.init_check(None)
LibvirtGLib.event_register()
seen = []


def drain():
    """Runs the loop until nothing has come for a while."""
    for _ in range(3):
        loop = GLib.MainLoop()
        GLib.timeout_add(60, loop.quit)
        loop.run()
    result = list(seen)
    seen.clear()
    return result


connection = LibvirtGObject.Connection.new("test:///default")
for name in ("connection-opened", "connection-closed"):
    connection.connect(name, lambda source, name=name: seen.append(name))
for name in ("domain-added", "domain-removed"):
    connection.connect(name, lambda source, domain, name=name: seen.append((name, domain.get_name())))
connection.open(None)
mapped()
same("opened", ["connection-opened"], drain())
connection.fetch_domains(None)
drain()
domain = connection.find_domain_by_name("test")
# The details are those of libvirt: ::booted of started, ::destroyed of stopped.
for name in ("started", "started::booted", "stopped", "stopped::destroyed", "stopped::shutdown", "suspended", "resumed", "updated"):
    domain.connect(name, lambda source, name=name: seen.append((name, source.get_name())))
domain.suspend()
domain.resume()
same("suspend, resume", [("suspended", "test"), ("resumed", "test")], drain())
domain.stop(0)
domain.start(0)
same("stop, start", [("stopped", "test"), ("stopped::destroyed", "test"), ("started", "test"), ("started::booted", "test")], drain())
domain.shutdown(0)
same("shut down", [("stopped", "test"), ("stopped::shutdown", "test")], drain())
domain.start(0)
drain()

new = LibvirtGConfig.Domain.new_from_xml(
    "<domain type='test'><name>new</name><memory>65536</memory><os><type>hvm</type></os></domain>")
made = connection.create_domain(new)
same("defined", [("domain-added", "new")], drain())
made.connect("updated", lambda source: seen.append(("updated", source.get_name())))
changed = made.get_config(LibvirtGObject.DomainXMLFlags.INACTIVE)
changed.set_vcpus(2)
made.set_config(changed)
same("defined again", [("updated", "new")], drain())
made.delete(0)
same("undefined", [("domain-removed", "new")], drain())
short = connection.start_domain(LibvirtGConfig.Domain.new_from_xml(
    "<domain type='test'><name>short</name><memory>65536</memory><os><type>hvm</type></os></domain>"), 0)
same("transient", [("domain-added", "short")], drain())
short.stop(0)
same("transient and stopped", [("domain-removed", "short")], drain())

# The input stream waits for libvirt's callbacks of the stream.
stream = connection.get_stream(0)
same("type of a picture", "image/png", domain.screenshot(stream, 0, 0))
source = stream.get_property("input-stream")
picture = b""
while len(picture) < 24:
    loop = GLib.MainLoop()
    results = []
    source.read_bytes_async(24 - len(picture), GLib.PRIORITY_DEFAULT, None, lambda source, result: (results.append(result), loop.quit()))
    timer = GLib.timeout_add_seconds(20, loop.quit)
    loop.run()
    if not results:
        break
    GLib.source_remove(timer)
    part = source.read_bytes_finish(results[0]).get_data()
    if not part:
        break
    picture += part
same("a stream in the main loop", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", picture[:16])

same("domains at the end", ["test"], [x.get_name() for x in connection.get_domains()])
connection.close()
same("closed", ["connection-closed"], drain())
finish()
