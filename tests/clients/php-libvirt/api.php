<?php
// The objects and errors of test:///default through the PHP extension.
$failures = 0;

function check(string $name, bool $condition, string $detail = ""): void
{
    global $failures;
    $failures += $condition ? 0 : 1;
    echo $condition ? "ok" : "not ok", " - $name\n", $condition ? "" : "   $detail\n";
}

function same(string $name, mixed $expected, mixed $actual): void
{
    check($name, $expected === $actual, "expected " . json_encode($expected) . ", got " . json_encode($actual));
}

function fails(string $name, string $message, mixed $value): void
{
    check($name, $value === false || $value === -1, "no error but " . json_encode($value));
    check("$name: message", str_contains((string)libvirt_get_last_error(), $message), (string)libvirt_get_last_error());
}

$connection = libvirt_connect("test:///default", false);
preg_match_all('#/\S*/libvirt\.so\.0\S*#', file_get_contents("/proc/self/maps"), $found);
same("the library under test is mapped", [getenv("LIBVIRT_UNDER_TEST")], array_values(array_unique($found[0])));
same("hypervisor", "TEST", libvirt_connect_get_hypervisor($connection)["hypervisor"]);
same("URI", "test:///default", libvirt_connect_get_uri($connection));
$node = libvirt_node_get_info($connection);
same("node", ["i686", 3145728, 16, 1400], [$node["model"], $node["memory"], $node["cpus"], $node["mhz"]]);
check("capabilities", str_contains(libvirt_connect_get_capabilities($connection), "<os_type>hvm</os_type>"));
same("domains", ["test"], libvirt_list_domains($connection));
same("counts", 1, libvirt_domain_get_counts($connection)["active"]);

$domain = libvirt_domain_lookup_by_name($connection, "test");
same("UUID", "6695eb01-f6a4-8304-79aa-97f2502e193f", libvirt_domain_get_uuid_string($domain));
same("id", 1, libvirt_domain_get_id($domain));
$info = libvirt_domain_get_info($domain);
same("info", [1, 8388608, 2097152, 2], [$info["state"], $info["maxMem"], $info["memory"], $info["nrVirtCpu"]]);
check("XML", str_contains(libvirt_domain_get_xml_desc($domain, ""), "<mac address='aa:bb:cc:dd:ee:ff'/>"));
same("XPath", "vda", libvirt_domain_xml_xpath($domain, "//disk/target/@dev")[0]);
same("suspend", true, libvirt_domain_suspend($domain));
same("suspended", 3, libvirt_domain_get_info($domain)["state"]);
same("resume", true, libvirt_domain_resume($domain));
same("memory", true, libvirt_domain_set_memory($domain, 1048576));
same("memory afterwards", 1048576, libvirt_domain_get_info($domain)["memory"]);
same("vcpus", true, libvirt_domain_change_vcpus($domain, 1));

$new = libvirt_domain_define_xml($connection, "<domain type='test'><name>new</name><memory>65536</memory><os><type>hvm</type></os></domain>");
$names = libvirt_list_domains($connection);
sort($names);
same("defined", ["new", "test"], $names);
same("start", true, libvirt_domain_create($new));
same("active", true, (bool)libvirt_domain_is_active($new));
same("autostart", true, libvirt_domain_set_autostart($new, 1));
same("autostart afterwards", 1, libvirt_domain_get_autostart($new));
$snapshot = libvirt_domain_snapshot_create($new);
same("snapshot", 1, count(libvirt_list_domain_snapshots($new)));
same("snapshot removed", true, libvirt_domain_snapshot_delete($snapshot));
same("destroy", true, libvirt_domain_destroy($new));
same("undefine", true, libvirt_domain_undefine($new));

$network = libvirt_network_get($connection, "default");
same("network", "virbr0", libvirt_network_get_bridge($network));
same("network's UUID", "dd8fe884-6c02-601e-7551-cca97df1c5df", libvirt_network_get_uuid_string($network));
$pool = libvirt_storagepool_lookup_by_name($connection, "default-pool");
same("pool", "107374182400", libvirt_storagepool_get_info($pool)["capacity"]);
$volume = libvirt_storagevolume_create_xml($pool, "<volume><name>v</name><capacity>1048576</capacity></volume>");
same("volume", "/default-pool/v", libvirt_storagevolume_get_path($volume));
same("volumes", ["v"], libvirt_storagepool_list_volumes($pool));
$devices = libvirt_list_nodedevs($connection);
sort($devices);
same("node devices", ["computer", "scsi_host1", "scsi_host11", "scsi_host2"], $devices);

fails("unknown domain", "Domain not found", @libvirt_domain_lookup_by_name($connection, "missing"));
fails("unknown network", "no network with matching name 'missing'", @libvirt_network_get($connection, "missing"));
fails("broken XML", "Premature end of data", @libvirt_domain_define_xml($connection, "<domain>"));
$readonly = libvirt_connect("test:///default", true);
fails("read-only", "read only access", @libvirt_domain_destroy(libvirt_domain_lookup_by_name($readonly, "test")));
exit($failures ? 1 : 0);
