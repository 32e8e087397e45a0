# The objects of test:///default.
use strict;
use warnings;
use Checks;

my $c = Sys::Virt->new(uri => 'test:///default');
mapped();
is($c->get_type, 'TEST', 'type');
is($c->get_uri, 'test:///default', 'URI');
is($c->get_major_version . '.' . $c->get_minor_version . '.' . $c->get_micro_version, '0.0.2', 'version of the hypervisor');
cmp_ok($c->get_library_version, '>=', 9000000, 'version of the library');
ok($c->is_alive && !$c->is_encrypted && $c->is_secure, 'alive, not encrypted, secure');
is_deeply($c->get_node_info,
    { model => 'i686', memory => 3145728, cpus => 16, mhz => 1400, nodes => 2, sockets => 2, cores => 2, threads => 2 }, 'node');
is($c->get_max_vcpus('test'), 32, 'vcpus at most');
is_deeply([$c->get_node_cells_free_memory(0, 2)], [2097152, 4194304], 'free memory of the cells');
is_deeply($c->get_node_security_model, { model => 'testSecurity', doi => '' }, 'security model');
like($c->get_capabilities, qr{<capabilities>.*<arch>i686</arch>.*<os_type>xen</os_type>}s, 'capabilities');
is_deeply([($c->get_node_cpu_map)[0, 2]], [8, 3], 'CPU map');

my $d = $c->get_domain_by_name('test');
my $uuid = '6695eb01-f6a4-8304-79aa-97f2502e193f';
is($d->get_uuid_string, $uuid, 'UUID');
is(unpack('H*', $d->get_uuid), '6695eb01f6a4830479aa97f2502e193f', 'UUID bytes');
is($c->get_domain_by_uuid($d->get_uuid)->get_name, 'test', 'by UUID');
is($c->get_domain_by_id(1)->get_name, 'test', 'by id');
is($d->get_os_type, 'linux', 'OS type');
my $info = $d->get_info;
delete $info->{cpuTime};
is_deeply($info, { state => Sys::Virt::Domain::STATE_RUNNING, maxMem => 8388608, memory => 2097152, nrVirtCpu => 2 }, 'info');
is_deeply([$d->get_state], [Sys::Virt::Domain::STATE_RUNNING, 0], 'state');
is_deeply([map { unpack 'b16', $_->{affinity} } $d->get_vcpu_info], ['1' x 16, '1' x 16], 'affinity');
$d->pin_vcpu(0, "\x05");
is(unpack('b16', ($d->get_vcpu_info)[0]{affinity}), '1010000000000000', 'pinned');
like($d->get_xml_description, qr{<domain type='test' id='1'>\s*<name>test</name>\s*<uuid>$uuid</uuid>}, 'XML');
like($d->get_xml_description, qr{<interface type='network'>\s*<mac address='aa:bb:cc:dd:ee:ff'/>\s*<source network='default'[^>]*/>}, 'interface in the XML');

$d->suspend;
is_deeply([$d->get_state], [Sys::Virt::Domain::STATE_PAUSED, Sys::Virt::Domain::STATE_PAUSED_USER], 'paused');
$d->resume;
is_deeply([$d->get_state], [Sys::Virt::Domain::STATE_RUNNING, Sys::Virt::Domain::STATE_RUNNING_UNPAUSED], 'resumed');
$d->shutdown;
is_deeply([$d->get_state], [Sys::Virt::Domain::STATE_SHUTOFF, Sys::Virt::Domain::STATE_SHUTOFF_SHUTDOWN], 'shut down');
ok(!$d->is_active && $d->is_persistent, 'persistent');
is($d->get_id, -1, 'no id');
$d->create;
is_deeply([$d->get_state], [Sys::Virt::Domain::STATE_RUNNING, Sys::Virt::Domain::STATE_RUNNING_BOOTED], 'booted');
is($d->get_id, 2, 'next id');
$d->reboot(0);
ok($d->is_active, 'rebooted');

$d->set_memory(1048576);
is($d->get_info->{memory}, 1048576, 'memory');
is($d->get_max_memory, 8388608, 'maximum memory');
$d->set_vcpus(1);
is($d->get_vcpus(Sys::Virt::Domain::VCPU_LIVE), 1, 'vcpus');
is($d->get_scheduler_type, 'fair', 'scheduler');
is_deeply([keys %{$d->get_scheduler_parameters}], ['weight'], 'its parameter');
$d->set_metadata(Sys::Virt::Domain::METADATA_DESCRIPTION, 'described');
is($d->get_metadata(Sys::Virt::Domain::METADATA_DESCRIPTION), 'described', 'description');
$d->set_metadata(Sys::Virt::Domain::METADATA_ELEMENT, '<tag>v</tag>', 'k', 'http://example.org/k');
is($d->get_metadata(Sys::Virt::Domain::METADATA_ELEMENT, 'http://example.org/k'), '<tag>v</tag>', 'metadata');
my ($stats) = $c->get_all_domain_stats(Sys::Virt::Domain::STATS_STATE);
is_deeply($stats->{data}, { 'state.state' => 1, 'state.reason' => 1 }, 'statistics');
is($stats->{dom}->get_name, 'test', 'whose statistics');

my %addresses = map { $_->{name} => $_->{hwaddr} } $d->get_interface_addresses(Sys::Virt::Domain::INTERFACE_ADDRESSES_SRC_LEASE);
is_deeply(\%addresses, { testnet0 => 'aa:bb:cc:dd:ee:ff' }, 'addresses of the interfaces');
$d->set_block_iotune('vda', { Sys::Virt::Domain::BLOCK_IOTUNE_TOTAL_BYTES_SEC() => 1000, Sys::Virt::Domain::BLOCK_IOTUNE_TOTAL_BYTES_SEC_MAX() => 2000 });
is($d->get_block_iotune('vda')->{total_bytes_sec}, 1000, 'limits of a disk');

my $snapshot = $d->create_snapshot('<domainsnapshot><name>one</name><description>first</description></domainsnapshot>');
is($snapshot->get_name, 'one', 'snapshot');
my $second = $d->create_snapshot('<domainsnapshot><name>two</name></domainsnapshot>');
is_deeply(sorted($d->list_all_snapshots), ['one', 'two'], 'snapshots');
is_deeply([sort $d->list_snapshot_names(10)], ['one', 'two'], 'names of snapshots');
is($second->get_parent->get_name, 'one', 'parent of the second');
is_deeply(sorted($snapshot->list_all_children), ['two'], 'children of the first');
is($d->current_snapshot->get_name, 'two', 'current snapshot');
like($snapshot->get_xml_description, qr{<description>first</description>\s*<state>running</state>}, 'XML of the snapshot');
$snapshot->revert_to;
is($d->current_snapshot->get_name, 'one', 'reverted');
$_->delete for $d->list_all_snapshots;
is($d->num_of_snapshots, 0, 'no snapshot');

my $checkpoint = $d->create_checkpoint("<domaincheckpoint><name>point</name></domaincheckpoint>");
is_deeply(sorted($d->list_all_checkpoints), ['point'], 'checkpoint');
$checkpoint->delete;
is_deeply(sorted($d->list_all_checkpoints), [], 'no checkpoint');

my $new = $c->define_domain(domain_xml('new', "<vcpu>3</vcpu>"));
is_deeply(sorted($c->list_all_domains), ['new', 'test'], 'defined');
is_deeply(sorted($c->list_defined_domains), ['new'], 'inactive domains');
is($c->num_of_defined_domains, 1, 'their number');
ok(!$new->get_autostart, 'no autostart');
$new->set_autostart(1);
ok($new->get_autostart, 'autostart');
is($new->get_vcpus(Sys::Virt::Domain::VCPU_CONFIG | Sys::Virt::Domain::VCPU_MAXIMUM), 3, 'vcpus of the definition');
$new->rename('newer');
is_deeply(sorted($c->list_defined_domains), ['newer'], 'renamed');
$c->get_domain_by_name('newer')->undefine;
is($c->num_of_defined_domains, 0, 'undefined');
my $short = $c->create_domain(domain_xml('short'));
ok(!$short->is_persistent && $short->is_active, 'transient');
$short->destroy;
is_deeply(sorted($c->list_all_domains), ['test'], 'gone');

$d->save("$ENV{HOME}/image");
ok(!$d->is_active && -s "$ENV{HOME}/image", 'saved');
$c->restore_domain("$ENV{HOME}/image");
ok($d->is_active, 'restored');

my $n = $c->get_network_by_name('default');
is($n->get_uuid_string, 'dd8fe884-6c02-601e-7551-cca97df1c5df', 'network');
is($n->get_bridge_name, 'virbr0', 'bridge');
like($n->get_xml_description, qr{<range start='192.168.122.2' end='192.168.122.254'/>}, 'XML of the network');
$n->destroy;
is_deeply([sorted($c->list_networks), sorted($c->list_defined_networks)], [[], ['default']], 'network off');
$n->create;
is_deeply([sorted($c->list_networks), sorted($c->list_defined_networks)], [['default'], []], 'network on');
$c->define_network("<network><name>other</name><bridge name='br5'/></network>");
is_deeply(sorted($c->list_all_networks), ['default', 'other'], 'networks');
$c->get_network_by_name('other')->undefine;
is_deeply(sorted($c->list_all_networks), ['default'], 'network undefined');

my $p = $c->get_storage_pool_by_name('default-pool');
is_deeply($p->get_info, { state => Sys::Virt::StoragePool::STATE_RUNNING, capacity => 107374182400, allocation => 0, available => 107374182400 }, 'pool');
my $v = $p->create_volume("<volume><name>v</name><capacity>1048576</capacity></volume>");
is_deeply($v->get_info, { type => Sys::Virt::StorageVol::TYPE_FILE, capacity => 1048576, allocation => 1048576 }, 'volume');
is($v->get_path, '/default-pool/v', 'path');
is($p->get_info->{allocation}, 1048576, 'allocation of the pool');
my $w = $p->clone_volume("<volume><name>w</name><capacity>1048576</capacity></volume>", $v);
is_deeply(sorted($p->list_all_volumes), ['v', 'w'], 'cloned');
is($c->get_storage_volume_by_key('/default-pool/w')->get_name, 'w', 'by key');
like($w->get_xml_description, qr{<volume type='file'>\s*<name>w</name>\s*<key>/default-pool/w</key>}, 'XML of the volume');
$_->delete(0) for $v, $w;
is($p->num_of_storage_volumes, 0, 'no volume');
is($p->get_info->{allocation}, 0, 'nothing allocated');

my $i = $c->get_interface_by_name('eth1');
is($i->get_mac, 'aa:bb:cc:dd:ee:ff', 'interface');
$i->destroy;
is_deeply([sorted($c->list_interfaces), sorted($c->list_defined_interfaces)], [[], ['eth1']], 'interface off');
$i->create;
is($c->get_interface_by_mac('aa:bb:cc:dd:ee:ff')->get_name, 'eth1', 'by MAC');
is_deeply(sorted($c->list_node_devices), ['computer', 'scsi_host1', 'scsi_host11', 'scsi_host2'], 'devices');
is_deeply([$c->get_node_device_by_name('scsi_host11')->list_capabilities], ['scsi_host'], 'capabilities of a device');
is($c->get_node_device_by_name('scsi_host11')->get_parent, 'scsi_host1', 'parent of a device');
done_testing();
