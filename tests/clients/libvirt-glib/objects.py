"""test:///default through LibvirtGObject."""

import gi

gi.require_version("LibvirtGLib", "1.0")
gi.require_version("LibvirtGConfig", "1.0")
gi.require_version("LibvirtGObject", "1.0")
from gi.repository import GLib, LibvirtGConfig, LibvirtGLib, LibvirtGObject  # noqa: E402

from checks import check, finish, mapped, same  # noqa: E402

LibvirtGObject.init_object_check(None)
LibvirtGLib.event_register()
loop = GLib.MainLoop()


def turn(milliseconds=100):
    GLib.timeout_add(milliseconds, loop.quit)
    loop.run()


def wait(start, finish, *arguments):
    """An asynchronous call: started, waited for in the main loop, its answer."""
    answers = []

    def ready(source, result):
        answers.append(finish(result))
        loop.quit()

    start(*arguments, None, ready)
    GLib.timeout_add_seconds(20, loop.quit)
    loop.run()
    return answers[0] if answers else "no answer"


connection = LibvirtGObject.Connection.new("test:///default")
events = []
connection.connect("domain-added", lambda connection, domain: events.append(("added", domain.get_name())))
connection.connect("domain-removed", lambda connection, domain: events.append(("removed", domain.get_name())))
connection.connect("connection-opened", lambda connection: events.append(("opened",)))
same("opened asynchronously", True, wait(connection.open_async, connection.open_finish))
mapped()
same("domains fetched", True, wait(connection.fetch_domains_async, connection.fetch_domains_finish))
same("pools fetched", True, wait(connection.fetch_storage_pools_async, connection.fetch_storage_pools_finish))
check("signal: opened", ("opened",) in events, events)
same("URI", "test:///default", connection.get_uri())
same("hypervisor", "TEST", connection.get_hypervisor_name())
same("domains", ["test"], [domain.get_name() for domain in connection.get_domains()])
guests = [guest.get_os_type() for guest in connection.get_capabilities().get_guests()]
same("guests of the capabilities", [LibvirtGConfig.DomainOsType.HVM, LibvirtGConfig.DomainOsType.XEN], guests)
node = connection.get_node_info()
same("node", [3145728, 16], [node.memory, node.cpus])

domain = connection.find_domain_by_name("test")
same("UUID", "6695eb01-f6a4-8304-79aa-97f2502e193f", domain.get_uuid())
info = domain.get_info()
same("info", [LibvirtGObject.DomainState.RUNNING, 8388608, 2097152, 2], [info.state, info.maxMem, info.memory, info.nrVirtCpu])
config = domain.get_config(0)
same("its document", "test", config.get_name())
same("its memory", 8388608, config.get_memory())
same("its devices", 1, len([device for device in config.get_devices() if isinstance(device, LibvirtGConfig.DomainDisk)]))

for signal in ("suspended", "resumed", "started", "stopped", "stopped::destroyed"):
    domain.connect(signal, lambda domain, name=signal: events.append((name,)))
events.clear()
domain.suspend()
turn()
same("signal: suspended", [("suspended",)], events)
domain.resume()
turn()
check("signal: resumed", ("resumed",) in events, events)
events.clear()
domain.stop(0)
domain.start(0)
turn()
check("signals: stopped, started", ("stopped",) in events and ("started",) in events, events)

events.clear()
new = LibvirtGConfig.Domain.new_from_xml("<domain type='test'><name>new</name><memory>65536</memory><os><type>hvm</type></os></domain>")
created = connection.create_domain(new)
turn()
check("signal: a domain came", ("added", "new") in events, events)
same("defined", True, created.get_persistent())
same("started asynchronously", True, wait(lambda *rest: created.start_async(0, *rest), created.start_finish))
snapshot = created.create_snapshot(LibvirtGConfig.DomainSnapshot.new_from_xml("<domainsnapshot><name>s</name></domainsnapshot>"), 0)
same("snapshot", "s", snapshot.get_name())
snapshot.delete(0)
created.stop(0)
created.delete(0)
turn()
check("signal: it went", ("removed", "new") in events, events)

pool = connection.find_storage_pool_by_name("default-pool")
same("pool's size", 107374182400, pool.get_info().capacity)
check("pool refreshed", pool.refresh(None))
volume = pool.create_volume(LibvirtGConfig.StorageVol.new_from_xml("<volume><name>v</name><capacity>1048576</capacity></volume>"))
same("volume", ["v", "/default-pool/v"], [volume.get_name(), volume.get_path()])
volume.delete(0)

try:
    domain.start(0)
    check("starting twice is an error", False)
except GLib.Error as error:
    check("starting twice is an error", "already running" in error.message, error.message)
missing = LibvirtGObject.Connection.new("qemu+bad://host.invalid/")
try:
    missing.open(None)
    check("unknown transport is an error", False)
except GLib.Error as error:
    check("unknown transport is an error", "transport in URL not recognised" in error.message, error.message)
connection.close()
same("closed", False, connection.is_open())
finish()
