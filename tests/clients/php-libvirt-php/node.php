<?php
// A node of a file.
require __DIR__ . '/client.php';
$c = libvirt_connect(getenv('FARM'), false);
mapped();
same('node', ['model' => 'i786', 'memory' => 6000000, 'cpus' => 8, 'nodes' => 1, 'sockets' => 2, 'cores' => 2, 'threads' => 2, 'mhz' => 2400], libvirt_node_get_info($c));
same('domains', ['mail', 'spare', 'web'], sorted(libvirt_list_domains($c)));
same('active', ['mail', 'web'], sorted(libvirt_list_active_domains($c)));
same('ids', [1, 2], sorted(libvirt_list_active_domain_ids($c)));
$d = libvirt_domain_lookup_by_name($c, 'web');
same('disks', ['vda', 'num' => 1], libvirt_domain_get_disk_devices($d));
same('disk', ['device' => 'vda', 'file' => '/images/web.img', 'capacity' => '1099506450432', 'allocation' => '1099511627776', 'physical' => '1099511627776'],
    libvirt_domain_get_block_info($d, 'vda'));
same('interface', ['mac' => '52:54:00:00:00:01', 'network' => 'private', 'nic_type' => 'default'], libvirt_domain_get_network_info($d, '52:54:00:00:00:01'));
$stats = libvirt_domain_interface_stats($d, 'tap-web');
same('interface statistics', ['rx_bytes', 'rx_packets', 'rx_errs', 'rx_drop', 'tx_bytes', 'tx_packets', 'tx_errs', 'tx_drop'], array_keys($stats));
check('that are no zeros', min($stats) > 0, json_encode($stats));
same('title', 'Web server', libvirt_domain_get_metadata($d, VIR_DOMAIN_METADATA_TITLE, null, 0));
same('metadata', '<rack>seven</rack>', libvirt_domain_get_metadata($d, VIR_DOMAIN_METADATA_ELEMENT, 'http://example.org/farm', 0));
same('states', [1, 3, 5], array_map(fn($n) => libvirt_domain_get_info(libvirt_domain_lookup_by_name($c, $n))['state'], ['web', 'mail', 'spare']));
same('networks', ['private', 'routed'], sorted(libvirt_list_networks($c)));
same('network', 'route', libvirt_network_get_information(libvirt_network_get($c, 'routed'))['forwarding']);
$warnings = [];
$p = libvirt_storagepool_lookup_by_name($c, 'images');
same('volumes', ['base.qcow2', 'web.img'], sorted(libvirt_storagepool_list_volumes($p)));
same('volume', ['type' => 0, 'capacity' => '104857600', 'allocation' => '10485760'], libvirt_storagevolume_get_info(libvirt_storagevolume_lookup_by_name($p, 'web.img')));
same('devices', ['computer', 'net_eth9'], sorted(libvirt_list_nodedevs($c)));
same('device', 'eth9', libvirt_nodedev_get_information(libvirt_nodedev_get($c, 'net_eth9'))['interface_name']);
finish();
