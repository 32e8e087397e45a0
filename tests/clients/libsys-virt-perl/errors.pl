# Errors: code, domain, level and text.
use strict;
use warnings;
use Checks;

my $c = Sys::Virt->new(uri => 'test:///default');
mapped();
my ($TEST, $XML, $DOMAIN, $NETWORK) = (12, 18, 20, 19);
my $no = '00000000-0000-0000-0000-000000000001';
refused('unknown domain', 42, $TEST, 'Domain not found', sub { $c->get_domain_by_name('missing') });
refused('unknown id', 42, $TEST, 'Domain not found', sub { $c->get_domain_by_id(4711) });
refused('unknown UUID', 42, $TEST, "Domain not found", sub { $c->get_domain_by_uuid($no) });
refused('unknown network', 43, $TEST, "Network not found: no network with matching name 'missing'", sub { $c->get_network_by_name('missing') });
refused('unknown pool', 49, $TEST, "Storage pool not found: no storage pool with matching name 'missing'", sub { $c->get_storage_pool_by_name('missing') });
refused('unknown volume', 50, $TEST, "Storage volume not found: no storage vol with matching name 'missing'",
    sub { $c->get_storage_pool_by_name('default-pool')->get_volume_by_name('missing') });
refused('unknown interface', 57, $TEST, "Interface not found: no interface with matching name 'missing'", sub { $c->get_interface_by_name('missing') });
refused('unknown device', 53, $TEST, "Node device not found: no node device with matching name 'missing'", sub { $c->get_node_device_by_name('missing') });
my $d = $c->get_domain_by_name('test');
refused('resume twice', 1, $TEST, "internal error: domain 'test' not paused", sub { $d->resume });
refused('unknown snapshot', 72, $TEST, "Domain snapshot not found: no domain snapshot with matching name 'missing'", sub { $d->get_snapshot_by_name('missing') });
refused('no current snapshot', 72, $TEST, "Domain snapshot not found: the domain does not have a current snapshot", sub { $d->current_snapshot });
refused('too much memory', 8, $TEST, "invalid argument: cannot set memory higher than max memory", sub { $d->set_memory(8388609) });
refused('rename', 55, $TEST, 'Requested operation is not valid: cannot rename active domain', sub { $d->rename('other') });
refused('not supported', 3, 30, 'this function is not supported by the connection driver: virSecretLookupByUsage', sub { $c->get_secret_by_usage(1, 'x') });
refused('too many vcpus', 8, $TEST, "invalid argument: requested cpu amount exceeds maximum supported amount (99 > 32)", sub { $d->set_vcpus(99) });
refused('start twice', 1, $TEST, "internal error: Domain 'test' is already running", sub { $d->create });
# libvirt 9 said which kind of document it was.
my $place = $c->get_library_version < 10000000 ? '(domain_definition):1' : 'at line 1';
refused('broken XML', 35, $DOMAIN, "$place: Premature end of data in tag domain line 1\n<domain>\n--------^", sub { $c->define_domain('<domain>') });
refused('XML of another kind', 27, 5, "XML error: expecting root element of 'domain', not 'network'", sub { $c->define_domain('<network/>') });
refused('unknown transport', 8, 13, 'invalid argument: remote_open: transport in URL not recognised (should be tls|unix|ssh|ext|tcp|libssh2|libssh)',
    sub { Sys::Virt->new(uri => 'qemu+bad://host.invalid/') });
my $r = Sys::Virt->new(uri => 'test:///default', readonly => 1);
refused('read-only', 29, 20, 'operation forbidden: read only access prevents virDomainDestroy' , sub { $r->get_domain_by_name('test')->destroy });
# libvirt 9 let libxml2 open the file.
my @missing = $c->get_library_version < 10000000 ? (27, $TEST, 'XML error: failed to parse xml document \'/missing/node.xml\'')
    : (38, 0, "Failed to open file '/missing/node.xml': No such file or directory");
refused('no such file', @missing, sub { Sys::Virt->new(uri => 'test:///missing/node.xml') });
is(Sys::Virt::Error::ERR_NO_DOMAIN(), 42, 'constant');
eval { $c->get_domain_by_name('missing') };
like("$@", qr/^libvirt error code: 42, message: Domain not found/, 'as a string');
done_testing();
