# The objects, errors and events of test:///default through ruby-libvirt.
require "libvirt"

$failures = 0

def check(name, condition, detail = "")
  $failures += 1 unless condition
  puts "#{condition ? 'ok' : 'not ok'} - #{name}"
  puts "   #{detail}" unless condition
  $stdout.flush
end

def same(name, expected, actual)
  check(name, expected == actual, "expected #{expected.inspect}, got #{actual.inspect}")
end

def fails(name, kind, code)
  value = yield
  check(name, false, "no error but #{value.inspect}")
rescue Libvirt::Error => error
  same(name, [kind, code], [error.class, error.libvirt_code])
end

# Ruby's own event loop for libvirt: what it registers is called by hand.
timers = {}
Libvirt::event_register_impl(
  ->(fd, events, opaque) { 0 }, ->(watch, events) {}, ->(watch) { 0 },
  ->(interval, opaque) { timers[timers.size + 1] = [interval, opaque]; timers.size },
  ->(timer, interval) { timers[timer][0] = interval },
  ->(timer) { timers[timer][0] = -1; timers[timer][1] })

connection = Libvirt::open("test:///default")
maps = File.readlines("/proc/self/maps").map { |line| line.split(nil, 6)[5].to_s.strip }.select { |path| File.basename(path).start_with?("libvirt.so.0") }
same("the library under test is mapped", [ENV["LIBVIRT_UNDER_TEST"]], maps.uniq)
same("type", "TEST", connection.type)
same("URI", "test:///default", connection.uri)
same("version", 2, connection.version)
node = connection.node_info
same("node", ["i686", 3145728, 16, 1400, 2, 2, 2, 2], [node.model, node.memory, node.cpus, node.mhz, node.nodes, node.sockets, node.cores, node.threads])
check("capabilities", connection.capabilities.include?("<os_type>hvm</os_type>"))
same("cells", [2097152, 4194304], connection.node_cells_free_memory(0, 2))
same("domains", [1], connection.list_domains)

domain = connection.lookup_domain_by_name("test")
same("UUID", "6695eb01-f6a4-8304-79aa-97f2502e193f", domain.uuid)
same("id", 1, domain.id)
same("by UUID", "test", connection.lookup_domain_by_uuid(domain.uuid).name)
info = domain.info
same("info", [Libvirt::Domain::RUNNING, 8388608, 2097152, 2], [info.state, info.max_mem, info.memory, info.nr_virt_cpu])
check("XML", domain.xml_desc.include?("<mac address='aa:bb:cc:dd:ee:ff'/>"))

seen = []
callback = connection.domain_event_register_any(Libvirt::Connect::DOMAIN_EVENT_ID_LIFECYCLE,
                                                ->(connection, domain, event, detail, opaque) { seen << [domain.name, event, detail, opaque] }, nil, "tag")
domain.suspend
same("suspended", Libvirt::Domain::PAUSED, domain.state[0])
domain.resume
timers.each { |number, (interval, opaque)| Libvirt::event_invoke_timeout_callback(number, opaque) if interval >= 0 }
same("events", [["test", Libvirt::Connect::DOMAIN_EVENT_SUSPENDED, Libvirt::Connect::DOMAIN_EVENT_SUSPENDED_PAUSED, "tag"],
                ["test", Libvirt::Connect::DOMAIN_EVENT_RESUMED, Libvirt::Connect::DOMAIN_EVENT_RESUMED_UNPAUSED, "tag"]], seen)
connection.domain_event_deregister_any(callback)

domain.memory = 1048576
same("memory", 1048576, domain.info.memory)
domain.vcpus = 1
same("vcpus", 1, domain.num_vcpus(0))
same("scheduler", ["fair", 1], domain.scheduler_type)

defined = connection.define_domain_xml("<domain type='test'><name>new</name><memory>65536</memory><os><type>hvm</type></os></domain>")
same("defined", ["new"], connection.list_defined_domains)
defined.create
same("all", ["new", "test"], connection.list_all_domains.map(&:name).sort)
defined.autostart = true
same("autostart", true, defined.autostart?)
snapshot = defined.snapshot_create_xml("<domainsnapshot><name>s</name></domainsnapshot>")
same("snapshots", ["s"], defined.list_snapshots)
same("current snapshot", "s", defined.current_snapshot.name)
snapshot.delete
defined.destroy
defined.undefine

same("network", "virbr0", connection.lookup_network_by_name("default").bridge_name)
pool = connection.lookup_storage_pool_by_name("default-pool")
same("pool", [107374182400, 0], [pool.info.capacity, pool.info.allocation])
volume = pool.create_volume_xml("<volume><name>v</name><capacity>1048576</capacity></volume>")
same("volume", ["/default-pool/v", 1048576], [volume.path, volume.info.capacity])
same("interface", "aa:bb:cc:dd:ee:ff", connection.lookup_interface_by_name("eth1").mac)
same("node devices", ["computer", "scsi_host1", "scsi_host11", "scsi_host2"], connection.list_nodedevices.sort)

picture = +""
stream = connection.stream
same("screenshot", "image/png", domain.screenshot(stream, 0))
stream.recvall("x") { |data, opaque| picture << data; data.bytesize }
stream.finish
same("a PNG file", "\x89PNG\r\n\x1a\n".b, picture.b[0, 8])

fails("unknown domain", Libvirt::RetrieveError, 42) { connection.lookup_domain_by_name("missing") }
fails("unknown network", Libvirt::RetrieveError, 43) { connection.lookup_network_by_name("missing") }
fails("broken XML", Libvirt::DefinitionError, 35) { connection.define_domain_xml("<domain>") }
fails("start twice", Libvirt::Error, 1) { domain.create }
fails("read-only", Libvirt::Error, 29) { Libvirt::open_read_only("test:///default").lookup_domain_by_name("test").destroy }
fails("unknown transport", Libvirt::ConnectionError, 8) { Libvirt::open("qemu+bad://host.invalid/") }
connection.close
same("closed", true, connection.closed?)
exit($failures == 0 ? 0 : 1)
