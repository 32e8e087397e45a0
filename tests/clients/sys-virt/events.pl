# Events through libvirt's own loop.
use strict;
use warnings;
use Checks;
use Sys::Virt;
use Sys::Virt::Domain;
use Sys::Virt::Event;
use Test::More;

Sys::Virt::Event::register_default();
my $connection = Sys::Virt->new(uri => "test:///default");
mapped();
my @seen;
my $over;

sub drain {
    for (1 .. 2) {
        $over = 0;
        my $timer = Sys::Virt::Event::add_timeout(10, sub { $over = 1 });
        Sys::Virt::Event::run_default() until $over;
        Sys::Virt::Event::remove_timeout($timer);
    }
    my @result = @seen;
    @seen = ();
    return \@result;
}

my $domain = $connection->get_domain_by_name("test");
my $number = $connection->domain_event_register_any(undef, Sys::Virt::Domain::EVENT_ID_LIFECYCLE,
    sub { my ($connection, $domain, $event, $detail) = @_; push @seen, [$domain->get_name, $event, $detail] });
$domain->suspend;
$domain->resume;
$domain->destroy;
$domain->create;
is_deeply(drain(), [
    ["test", Sys::Virt::Domain::EVENT_SUSPENDED, Sys::Virt::Domain::EVENT_SUSPENDED_PAUSED],
    ["test", Sys::Virt::Domain::EVENT_RESUMED, Sys::Virt::Domain::EVENT_RESUMED_UNPAUSED],
    ["test", Sys::Virt::Domain::EVENT_STOPPED, Sys::Virt::Domain::EVENT_STOPPED_DESTROYED],
    ["test", Sys::Virt::Domain::EVENT_STARTED, Sys::Virt::Domain::EVENT_STARTED_BOOTED],
], "suspend, resume, destroy, create");
$connection->domain_event_deregister_any($number);
$domain->suspend;
is_deeply(drain(), [], "none after deregistering");
done_testing();
