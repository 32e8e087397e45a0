<?php
require __DIR__ . '/client.php';
$c = libvirt_connect('test:///default', false);
mapped();
check('version of the library', libvirt_version()['libvirt.major'] >= 9, json_encode(libvirt_version()));
check('check of the version', libvirt_check_version(9, 0, 0, VIR_VERSION_LIBVIRT));
same('URI', 'test:///default', libvirt_connect_get_uri($c));
same('host', gethostname(), libvirt_connect_get_hostname($c));
same('hypervisor', ['hypervisor' => 'TEST', 'major' => 0, 'minor' => 0, 'release' => 2, 'hypervisor_string' => 'TEST 0.0.2'], libvirt_connect_get_hypervisor($c));
same('node', ['model' => 'i686', 'memory' => 3145728, 'cpus' => 16, 'nodes' => 2, 'sockets' => 2, 'cores' => 2, 'threads' => 2, 'mhz' => 1400], libvirt_node_get_info($c));
same('vcpus at most', 32, libvirt_connect_get_maxvcpus($c));
same('encrypted, secure', [0, 1], [libvirt_connect_get_encrypted($c), libvirt_connect_get_secure($c)]);
check('capabilities', str_contains(libvirt_connect_get_capabilities($c), '<arch>i686</arch>'));
same('a value of the capabilities', 'i686', libvirt_connect_get_capabilities($c, '//capabilities/host/cpu/arch'));
$cpu = libvirt_node_get_cpu_stats($c);
same('processors of the statistics', [16, 'all'], [$cpu['cpus'], $cpu['cpu']]);
check('their fields', in_array(array_keys($cpu[0]), [['user', 'kernel', 'idle', 'iowait', 'time'], ['user', 'kernel', 'idle', 'iowait', 'guest', 'time']]), json_encode($cpu));
$information = @libvirt_connect_get_information($c);
same('counts', [1, 0, 1, 1, 1, -1], array_map(fn($k) => $information["num_$k"],
    ['active_domains', 'inactive_domains', 'total_networks', 'active_interfaces', 'active_storagepools', 'secrets']));
same('what the test driver lacks', ['virConnectNumOfSecrets', 'virConnectNumOfNWFilters'], array_map(fn($w) => substr($w, strrpos($w, ' ') + 1), $warnings));
$warnings = [];

$uuid = '6695eb01-f6a4-8304-79aa-97f2502e193f';
$d = libvirt_domain_lookup_by_name($c, 'test');
same('UUID', $uuid, libvirt_domain_get_uuid_string($d));
// The extension takes what follows the 16 bytes, too, until a zero.
same('UUID bytes', str_replace('-', '', $uuid), bin2hex(substr(libvirt_domain_get_uuid($d), 0, 16)));
same('by UUID', 'test', libvirt_domain_get_name(libvirt_domain_lookup_by_uuid_string($c, $uuid)));
same('by id', 'test', libvirt_domain_get_name(libvirt_domain_lookup_by_id($c, 1)));
$info = libvirt_domain_get_info($d);
unset($info['cpuUsed']);
same('info', ['maxMem' => 8388608, 'memory' => 2097152, 'state' => VIR_DOMAIN_RUNNING, 'nrVirtCpu' => 2], $info);
same('XML through XPath', 'test', libvirt_domain_get_xml_desc($d, '/domain/name'));
same('interfaces', ['testnet0', 'num' => 1], libvirt_domain_get_interface_devices($d));
same('interface', ['mac' => 'aa:bb:cc:dd:ee:ff', 'network' => 'default', 'nic_type' => 'default'], libvirt_domain_get_network_info($d, 'aa:bb:cc:dd:ee:ff'));
same('XPath', ['vda', 'num' => 1, 'xpath' => '//disk/target/@dev'], libvirt_domain_xml_xpath($d, '//disk/target/@dev'));
check('vcpus', libvirt_domain_change_vcpus($d, 1));
same('vcpus afterwards', 1, libvirt_domain_get_info($d)['nrVirtCpu']);
$stats = libvirt_connect_get_all_domain_stats($c, VIR_DOMAIN_STATS_STATE);
same('statistics', ['test' => ['state.state' => 1, 'state.reason' => 0]], $stats);
same('counts of domains', ['total' => 1, 'active' => 1, 'inactive' => 0], libvirt_domain_get_counts($c));
$state = fn($d) => libvirt_domain_get_info($d)['state'];
check('suspend', libvirt_domain_suspend($d));
same('paused', VIR_DOMAIN_PAUSED, $state($d));
check('resume', libvirt_domain_resume($d));
check('shut down', libvirt_domain_shutdown($d));
same('off', VIR_DOMAIN_SHUTOFF, $state($d));
same('inactive', ['test'], libvirt_list_inactive_domains($c));
check('create', libvirt_domain_create($d));
same('running', [VIR_DOMAIN_RUNNING, 1], [$state($d), libvirt_domain_is_active($d)]);
same('id', 2, libvirt_domain_get_id($d));
check('set memory', libvirt_domain_set_memory($d, 1048576));
same('memory', 1048576, libvirt_domain_get_info($d)['memory']);
check('autostart', libvirt_domain_set_autostart($d, true));
same('autostart is on', 1, libvirt_domain_get_autostart($d));
same('set metadata', 0, libvirt_domain_set_metadata($d, VIR_DOMAIN_METADATA_TITLE, 'a title', null, null, 0));
same('metadata', 'a title', libvirt_domain_get_metadata($d, VIR_DOMAIN_METADATA_TITLE, null, 0));

$s = libvirt_domain_snapshot_create($d);
check('snapshot', is_resource($s));
same('snapshots', 1, count(libvirt_list_domain_snapshots($d)));
check('current', libvirt_domain_has_current_snapshot($d));
check('its XML', str_contains(libvirt_domain_snapshot_get_xml($s), '<state>running</state>'));
check('revert', libvirt_domain_snapshot_revert($s));
check('delete', libvirt_domain_snapshot_delete($s));
same('no snapshot', [], libvirt_list_domain_snapshots($d) ?: []);

$new = libvirt_domain_define_xml($c, domain_xml('new', '<vcpu>3</vcpu>'));
same('domains', ['new', 'test'], sorted(libvirt_list_domains($c)));
same('its vcpus', 3, libvirt_domain_get_info($new)['nrVirtCpu']);
check('undefine', libvirt_domain_undefine($new));
$short = libvirt_domain_create_xml($c, domain_xml('short'));
same('transient', [false, 1], [libvirt_domain_is_persistent($short), libvirt_domain_is_active($short)]);
check('destroy', libvirt_domain_destroy($short));
same('gone', ['test'], libvirt_list_domains($c));

$n = libvirt_network_get($c, 'default');
same('network', ['dd8fe884-6c02-601e-7551-cca97df1c5df', 'virbr0', 1], [libvirt_network_get_uuid_string($n), libvirt_network_get_bridge($n), libvirt_network_get_active($n)]);
same('network in full', ['name' => 'default', 'ip' => '192.168.122.1', 'netmask' => '255.255.255.0', 'netmask_bits' => 24, 'ip_range' => '192.168.122.0/24',
    'forwarding' => 'nat', 'dhcp_start' => '192.168.122.2', 'dhcp_end' => '192.168.122.254'], libvirt_network_get_information($n));
check('network off', libvirt_network_set_active($n, 0));
same('network is off', [0, ['default']], [libvirt_network_get_active($n), libvirt_list_networks($c)]);
check('network on', libvirt_network_set_active($n, 1));
same('network is on', [1, ['default']], [libvirt_network_get_active($n), libvirt_list_networks($c)]);

$p = libvirt_storagepool_lookup_by_name($c, 'default-pool');
same('pool', ['state' => 2, 'capacity' => '107374182400', 'allocation' => '0', 'available' => '107374182400'], libvirt_storagepool_get_info($p));
$v = libvirt_storagevolume_create_xml($p, '<volume><name>v</name><capacity>1048576</capacity></volume>');
same('volume', ['type' => 0, 'capacity' => '1048576', 'allocation' => '1048576'], libvirt_storagevolume_get_info($v));
same('path', '/default-pool/v', libvirt_storagevolume_get_path($v));
same('volumes', ['v'], libvirt_storagepool_list_volumes($p));
same('by path', 'v', libvirt_storagevolume_get_name(libvirt_storagevolume_lookup_by_path($c, '/default-pool/v')));
same('pool of the volume', 'default-pool', libvirt_storagepool_get_name(libvirt_storagepool_lookup_by_volume($v)));
check('delete the volume', libvirt_storagevolume_delete($v));
same('number of volumes', 0, libvirt_storagepool_get_volume_count($p));

$shot = libvirt_domain_get_screenshot_api($d);
same('picture', ['image/png', '89504e470d0a1a0a'], [$shot['mime'], bin2hex(file_get_contents($shot['file'], false, null, 0, 8))]);
unlink($shot['file']);

refused('unknown domain', 'Domain not found', fn() => libvirt_domain_lookup_by_name($c, 'missing'));
refused('unknown network', "Network not found: no network with matching name 'missing'", fn() => libvirt_network_get($c, 'missing'));
refused('unknown pool', "Storage pool not found: no storage pool with matching name 'missing'", fn() => libvirt_storagepool_lookup_by_name($c, 'missing'));
refused('unknown volume', "Storage volume not found: no storage vol with matching name 'missing'", fn() => libvirt_storagevolume_lookup_by_name($p, 'missing'));
refused('unknown snapshot', "Domain snapshot not found: no domain snapshot with matching name 'missing'", fn() => libvirt_domain_snapshot_lookup_by_name($d, 'missing'));
refused('resume twice', "internal error: domain 'test' not paused", fn() => libvirt_domain_resume($d));
// libvirt 9 said which kind of document it was.
$place = libvirt_version()['libvirt.major'] < 10 ? '(domain_definition):1' : 'at line 1';
refused('broken XML', "$place: Premature end of data in tag domain line 1\n<domain>\n--------^", fn() => libvirt_domain_define_xml($c, '<domain>'));
refused('not supported', 'this function is not supported by the connection driver: virNWFilterLookupByName', fn() => libvirt_nwfilter_lookup_by_name($c, 'x'));
$r = libvirt_connect('test:///default');
refused('read-only', 'operation forbidden: read only access prevents virDomainDestroy', fn() => libvirt_domain_destroy(libvirt_domain_lookup_by_name($r, 'test')));

$device = libvirt_nodedev_get($c, 'scsi_host1');
same('device', ['name' => 'scsi_host1', 'parent' => 'computer', 'capability' => 'scsi_host', 'capabilities' => 'fc_host'], libvirt_nodedev_get_information($device));
same('devices', ['computer', 'scsi_host1', 'scsi_host11', 'scsi_host2'], sorted(libvirt_list_nodedevs($c)));
finish();
