# A node of a file, and the texts of errors.
require "libvirt"

$failures = 0

def same(name, expected, actual)
  good = expected == actual
  $failures += 1 unless good
  puts "#{good ? 'ok' : 'not ok'} - #{name}"
  puts "   expected #{expected.inspect}, got #{actual.inspect}" unless good
  $stdout.flush
end

# refused NAME, CLASS, FUNCTION, [CODE, DOMAIN, TEXT]
def refused(name, kind, function, details)
  value = yield
  same(name, details, value)
rescue Libvirt::Error => error
  same(name, [kind, function, 2, *details], [error.class, error.libvirt_function_name, error.libvirt_level, error.libvirt_code, error.libvirt_component, error.libvirt_message])
end

farm = Libvirt::open(ENV["FARM"])
same("the library under test is mapped", [ENV["LIBVIRT_UNDER_TEST"]], File.read("/proc/self/maps").scan(%r{/\S*/libvirt\.so\.0\S*}).uniq)
same("URI", ENV["FARM"], farm.uri)
node = farm.node_info
same("node", ["i786", 6000000, 8, 2400, 1, 2, 2, 2], [node.model, node.memory, node.cpus, node.mhz, node.nodes, node.sockets, node.cores, node.threads])
same("domains and states", { "web" => 1, "mail" => 3, "spare" => 5 }, farm.list_all_domains.to_h { |domain| [domain.name, domain.info.state] })
same("ids", [1, 2], farm.list_domains.sort)
same("inactive domains", ["spare"], farm.list_defined_domains)
web = farm.lookup_domain_by_uuid("a0000000-0000-4000-8000-000000000001")
same("by UUID", "web", web.name)
same("memory", [524288, 262144], [web.max_memory, web.info.memory])
same("vcpus", [4, 2], [web.max_vcpus, web.vcpus.size])
same("affinity", [[true] * 8] * 2, web.vcpus.map(&:cpumap))
same("title", "Web server", web.metadata(Libvirt::Domain::METADATA_TITLE))
same("metadata", "<rack>seven</rack>", web.metadata(Libvirt::Domain::METADATA_ELEMENT, "http://example.org/farm"))
disk = web.blockinfo("vda")
same("disk", [1099506450432, 1099511627776, 1099511627776], [disk.capacity, disk.allocation, disk.physical])
stats = web.block_stats("vda")
same("disk statistics", [true, true], [stats.rd_bytes > 0, stats.rd_bytes / 2 == stats.wr_bytes])
stats = web.ifinfo("tap-web")
same("interface statistics", [true, true], [stats.rx_bytes > 0, stats.rx_bytes / 2 == stats.tx_bytes])
same("networks", [["private", "brpriv"], ["routed", "brroute"]], farm.list_all_networks.map { |network| [network.name, network.bridge_name] }.sort)
pool = farm.lookup_storage_pool_by_name("images")
same("pool", [Libvirt::StoragePool::RUNNING, 107374182400, 2157969408, 105216212992], [pool.info.state, pool.info.capacity, pool.info.allocation, pool.info.available])
same("volumes", ["base.qcow2", "web.img"], pool.list_volumes.sort)
same("volume", [104857600, 10485760], [pool.lookup_volume_by_name("web.img").info.capacity, pool.lookup_volume_by_name("web.img").info.allocation])
same("interface", "52:54:00:00:00:09", farm.lookup_interface_by_name("eth9").mac)
same("parent of a device", "computer", farm.lookup_nodedevice_by_name("net_eth9").parent)
same("capabilities of a device", ["net"], farm.lookup_nodedevice_by_name("net_eth9").list_caps)

refused("unknown domain", Libvirt::RetrieveError, "virDomainLookupByName", [42, 12, "Domain not found"]) { farm.lookup_domain_by_name("missing") }
refused("unknown network", Libvirt::RetrieveError, "virNetworkLookupByName", [43, 12, "Network not found: no network with matching name 'missing'"]) { farm.lookup_network_by_name("missing") }
refused("unknown volume", Libvirt::RetrieveError, "virStorageVolLookupByName", [50, 12, "Storage volume not found: no storage vol with matching name 'missing'"]) { pool.lookup_volume_by_name("missing") }
refused("resume what runs", Libvirt::Error, "virDomainResume", [1, 12, "internal error: domain 'web' not paused"]) { web.resume }
refused("shut down what is off", Libvirt::Error, "virDomainShutdownFlags", [1, 12, "internal error: domain 'spare' not running"]) { farm.lookup_domain_by_name("spare").shutdown }
refused("too much memory", Libvirt::DefinitionError, "virDomainSetMemory", [8, 12, "invalid argument: cannot set memory higher than max memory"]) { web.memory = 600000 }
refused("no disk", Libvirt::RetrieveError, "virDomainBlockStats", [8, 12, "invalid argument: invalid path: vdz"]) { web.block_stats("vdz") }
refused("no support", Libvirt::RetrieveError, "virConnectNumOfSecrets", [3, 30, "this function is not supported by the connection driver: virConnectNumOfSecrets"]) { farm.list_secrets }
refused("read-only", Libvirt::Error, "virDomainSuspend", [29, 20, "operation forbidden: read only access prevents virDomainSuspend"]) { Libvirt::open_read_only(ENV["FARM"]).lookup_domain_by_name("web").suspend }
farm.close
exit($failures == 0 ? 0 : 1)
