# A node of a file.
use strict;
use warnings;
use Checks;

my $c = Sys::Virt->new(uri => $ENV{FARM});
mapped();
is($c->get_uri, $ENV{FARM}, 'URI');
is_deeply($c->get_node_info,
    { model => 'i786', memory => 6000000, cpus => 8, mhz => 2400, nodes => 1, sockets => 2, cores => 2, threads => 2 }, 'node');
is_deeply([map { [$_->get_id, $_->get_name, ($_->get_state)[0]] } sort { $b->get_name cmp $a->get_name } $c->list_all_domains],
    [[1, 'web', 1], [-1, 'spare', 5], [2, 'mail', 3]], 'domains and states');
my $d = $c->get_domain_by_uuid('a0000000-0000-4000-8000-000000000001');
is($d->get_name, 'web', 'by UUID');
is($d->get_metadata(Sys::Virt::Domain::METADATA_TITLE), 'Web server', 'title');
is($d->get_metadata(Sys::Virt::Domain::METADATA_ELEMENT, 'http://example.org/farm'), '<rack>seven</rack>', 'metadata');
is_deeply([$d->get_max_memory, $d->get_info->{memory}, $d->get_vcpus(Sys::Virt::Domain::VCPU_LIVE), $d->get_max_vcpus], [524288, 262144, 2, 4], 'memory and vcpus');
like($d->get_xml_description, qr{<source file='/images/web.img'[^>]*/>\s*<target dev='vda' bus='virtio'/>}, 'disk');
is_deeply(sorted($c->list_domains), ['mail', 'web'], 'active domains');
is_deeply(sorted($c->list_all_networks), ['private', 'routed'], 'networks');
is($c->get_network_by_name('routed')->get_bridge_name, 'brroute', 'bridge');
like($c->get_network_by_name('routed')->get_xml_description,
    qr{<forward dev='eth1' mode='route'>.*<bridge name='brroute' stp='off' delay='2'/>.*<ip family='ipv6' address='2001:db8::1' prefix='64'/?>}s, 'XML of a network');
my $p = $c->get_storage_pool_by_name('images');
is_deeply(sorted($p->list_all_volumes), ['base.qcow2', 'web.img'], 'volumes');
is_deeply($p->get_volume_by_name('web.img')->get_info, { type => 0, capacity => 104857600, allocation => 10485760 }, 'volume');
is_deeply($p->get_info, { state => 2, capacity => 107374182400, allocation => 2157969408, available => 105216212992 }, 'pool');
like($c->get_storage_volume_by_path('/images/base.qcow2')->get_xml_description, qr{<format type='qcow2'/>}, 'format of a volume');
is($c->get_interface_by_name('eth9')->get_mac, '52:54:00:00:00:09', 'interface');
is_deeply(sorted($c->list_node_devices), ['computer', 'net_eth9'], 'devices');
is($c->get_node_device_by_name('net_eth9')->get_parent, 'computer', 'parent');
my $other = Sys::Virt->new(uri => $ENV{FARM});
$d->destroy;
is(($other->get_domain_by_name('web')->get_state)[0], 1, 'each connection has a node of its own');
done_testing();
