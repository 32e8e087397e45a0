# Errors as Perl sees them: an object with code, domain, level and message.
use strict;
use warnings;
use Checks;
use Sys::Virt;
use Sys::Virt::Error;
use Test::More;

my $connection = Sys::Virt->new(uri => "test:///default");
mapped();
fails("unknown domain", Sys::Virt::Error::ERR_NO_DOMAIN, sub { $connection->get_domain_by_name("missing") });
fails("unknown network", Sys::Virt::Error::ERR_NO_NETWORK, sub { $connection->get_network_by_name("missing") });
fails("unknown pool", Sys::Virt::Error::ERR_NO_STORAGE_POOL, sub { $connection->get_storage_pool_by_name("missing") });
fails("unknown interface", Sys::Virt::Error::ERR_NO_INTERFACE, sub { $connection->get_interface_by_name("missing") });
fails("not supported", Sys::Virt::Error::ERR_NO_SUPPORT, sub { $connection->list_all_secrets });
fails("broken XML", Sys::Virt::Error::ERR_XML_DETAIL, sub { $connection->define_domain("<domain>") });
my $domain = $connection->get_domain_by_name("test");
fails("too many vcpus", Sys::Virt::Error::ERR_INVALID_ARG, sub { $domain->set_vcpus(99) });
fails("start twice", Sys::Virt::Error::ERR_INTERNAL_ERROR, sub { $domain->create });
my $readonly = Sys::Virt->new(uri => "test:///default", readonly => 1);
fails("read-only", 29, sub { $readonly->get_domain_by_name("test")->destroy });
fails("unknown transport", Sys::Virt::Error::ERR_INVALID_ARG, sub { Sys::Virt->new(uri => "qemu+bad://host.invalid/") });
eval { $connection->get_network_by_name("missing") };
is($@->message, "Network not found: no network with matching name 'missing'", "message");
is($@->domain, Sys::Virt::Error::FROM_TEST, "domain");
is("$@" =~ /^libvirt error code: 43, message: Network not found/ ? 1 : 0, 1, "as a string");
done_testing();
