"""Connections, domains, pools, networks, interfaces; synchronous and asynchronous."""

import os

import gi

gi.require_version("LibvirtGConfig", "1.0")
gi.require_version("LibvirtGObject", "1.0")
from gi.repository import GLib, LibvirtGConfig, LibvirtGObject
from checks import check, finish, mapped, same

LibvirtGObject.init_object_check(None)
Domain = LibvirtGObject.DomainState


def refused(name, text, call, *arguments):
    try:
        value = call(*arguments)
    except GLib.Error as caught:
        same(name, text, caught.message)
    else:
        check(name, False, f"no error but {value!r}")


def wait(start, finish):
    """The result of an asynchronous call."""
    loop = GLib.MainLoop()
    result = []
    start(lambda source, outcome, *data: (result.append(outcome), loop.quit()))
    GLib.timeout_add_seconds(20, loop.quit)
    loop.run()
    return finish(result[0])


def text(characters):
    """A C array of characters."""
    return bytes(c & 255 for c in characters).partition(b"\0")[0].decode()


def names(items):
    return sorted(item.get_name() for item in items)


connection = LibvirtGObject.Connection.new("test:///default")
same("not open yet", False, connection.is_open())
connection.open(None)
mapped()
same("open", (True, False), (connection.is_open(), connection.is_read_only()))
same("URI", "test:///default", connection.get_uri())
same("hypervisor", ("TEST", 2), (connection.get_hypervisor_name(), connection.get_version()))
node = connection.get_node_info()
same("node", ("i686", 3145728, 16, 1400, 2, 2, 2, 2),
     (text(node.model), node.memory, node.cpus, node.mhz, node.nodes, node.sockets, node.cores, node.threads))
capabilities = connection.get_capabilities()
same("architecture of the host", "i686", capabilities.get_host().get_cpu().get_arch())
same("guests of the capabilities", [LibvirtGConfig.DomainOsType.HVM, LibvirtGConfig.DomainOsType.XEN],
     [guest.get_os_type() for guest in capabilities.get_guests()])

connection.fetch_domains(None)
same("domains", ["test"], names(connection.get_domains()))
domain = connection.find_domain_by_name("test")
same("UUID", "6695eb01-f6a4-8304-79aa-97f2502e193f", domain.get_uuid())
same("id", 1, domain.get_id())
same("by UUID", "test", connection.get_domain(domain.get_uuid()).get_name())
same("by id", "test", connection.find_domain_by_id(1).get_name())
same("persistent, saved", (True, False), (domain.get_persistent(), domain.get_saved()))
info = domain.get_info()
same("info", (Domain.RUNNING, 8388608, 2097152, 2), (info.state, info.maxMem, info.memory, info.nrVirtCpu))
config = domain.get_config(0)
same("configuration", ("test", 8388608, 2), (config.get_name(), config.get_memory(), config.get_vcpus()))
same("its interface", "aa:bb:cc:dd:ee:ff",
     [device.get_mac() for device in config.get_devices() if isinstance(device, LibvirtGConfig.DomainInterface)][0])
same("devices of the domain", 1, len([d for d in domain.get_devices() if isinstance(d, LibvirtGObject.DomainInterface)]))

domain.suspend()
same("suspended", Domain.PAUSED, domain.get_info().state)
domain.resume()
same("resumed", Domain.RUNNING, domain.get_info().state)
domain.stop(0)
same("stopped", Domain.SHUTOFF, domain.get_info().state)
check("started, asynchronously", wait(lambda done: domain.start_async(0, None, done), domain.start_finish))
same("running", Domain.RUNNING, wait(lambda done: domain.get_info_async(None, done), domain.get_info_finish).state)
path = os.environ["HOME"] + "/image"
check("saved to a file, asynchronously", wait(lambda done: domain.save_to_file_async(path, None, 0, None, done), domain.save_to_file_finish))
same("off and in the file", (Domain.SHUTOFF, True), (domain.get_info().state, os.path.getsize(path) > 0))
check("restored", connection.restore_domain_from_file(path, None, 0))
same("running again", Domain.RUNNING, domain.get_info().state)

snapshot = LibvirtGConfig.DomainSnapshot.new()
snapshot.set_name("first")
snapshot.set_description("d")
taken = domain.create_snapshot(snapshot, 0)
same("snapshot", "first", taken.get_name())
domain.fetch_snapshots(0, None)
same("snapshots", ["first"], names(domain.get_snapshots()))
same("current", ((True, True), (True, True)), (tuple(domain.get_has_current_snapshot(0)), tuple(taken.get_is_current(0))))
same("its description", "d", taken.get_config(0).get_description())
check("reverted", taken.revert_to(0))
check("deleted", taken.delete(0))

new = LibvirtGConfig.Domain.new()
new.set_virt_type(LibvirtGConfig.DomainVirtType.TEST)
new.set_name("new")
new.set_memory(65536)
new.set_vcpus(3)
system = LibvirtGConfig.DomainOs.new()
system.set_os_type(LibvirtGConfig.DomainOsType.HVM)
new.set_os(system)
made = connection.create_domain(new)
same("defined", ("new", 3), (made.get_name(), made.get_config(0).get_vcpus()))
changed = made.get_config(LibvirtGObject.DomainXMLFlags.INACTIVE)
changed.set_title("a title")
check("changed", made.set_config(changed))
same("title", "a title", made.get_config(0).get_title())
check("undefined", made.delete(0))

connection.fetch_networks(None)
same("networks", ["default"], names(connection.get_networks()))
network = connection.find_network_by_name("default")
same("network", "dd8fe884-6c02-601e-7551-cca97df1c5df", network.get_uuid())
check("its XML", '<bridge name="virbr0"' in network.get_config(0).to_xml(), network.get_config(0).to_xml())
connection.fetch_storage_pools(None)
same("pools", ["default-pool"], names(connection.get_storage_pools()))
pool = connection.find_storage_pool_by_name("default-pool")
info = pool.get_info()
same("pool", (LibvirtGObject.StoragePoolState.RUNNING, 107374182400, 0, 107374182400), (info.state, info.capacity, info.allocation, info.available))
check("pool refreshed, asynchronously", wait(lambda done: pool.refresh_async(None, done), pool.refresh_finish))
volume = LibvirtGConfig.StorageVol.new()
volume.set_name("v")
volume.set_capacity(1048576)
volume = pool.create_volume(volume)
info = volume.get_info()
same("volume", ("v", "/default-pool/v", 1048576, 1048576), (volume.get_name(), volume.get_path(), info.capacity, info.allocation))
same("volumes", ["v"], names(pool.get_volumes()))
check("volume deleted", volume.delete(0))

refused("start twice", "Unable to start domain: internal error: Domain 'test' is already running", domain.start, 0)
refused("resume twice", "Unable to resume domain: internal error: domain 'test' not paused", domain.resume)
refused("not open", "Connection is not opened", LibvirtGObject.Connection.new("test:///default").get_version)
refused("no transport", "Unable to open test+bad:///default: invalid argument: remote_open: transport in URL not recognised (should be tls|unix|ssh|ext|tcp|libssh2|libssh)", LibvirtGObject.Connection.new("test+bad:///default").open, None)

farm = LibvirtGObject.Connection.new(os.environ["FARM"])
check("node file, asynchronously", wait(lambda done: farm.open_async(None, done), farm.open_finish))
check("its domains, asynchronously", wait(lambda done: farm.fetch_domains_async(None, done), farm.fetch_domains_finish))
same("their names", ["mail", "spare", "web"], names(farm.get_domains()))
web = farm.find_domain_by_name("web")
same("disk", ("vda", "/images/web.img"), [(d.get_target_dev(), d.get_source()) for d in web.get_config(0).get_devices()
                                          if isinstance(d, LibvirtGConfig.DomainDisk)][0])
same("title of a domain", "Web server", web.get_config(0).get_title())
farm.fetch_networks(None)
same("its networks", ["private", "routed"], names(farm.get_networks()))
farm.fetch_storage_pools(None)
images = farm.find_storage_pool_by_name("images")
images.refresh(None)
same("its volumes", ["base.qcow2", "web.img"], names(images.get_volumes()))
same("capacity of a volume", 104857600, images.get_volume("web.img").get_info().capacity)

connection.fetch_interfaces(None)
same("interfaces", [("eth1", "aa:bb:cc:dd:ee:ff")], [(i.get_name(), i.get_mac()) for i in connection.get_interfaces()])
same("by MAC", "eth1", connection.find_interface_by_mac("aa:bb:cc:dd:ee:ff").get_name())
check("configuration of an interface", 'name="eth1"' in connection.get_interface("eth1").get_config(0).to_xml())
connection.close()
same("closed", False, connection.is_open())
finish()
