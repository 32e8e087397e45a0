# Events through libvirt's own loop, and through one that is written in Perl.
use strict;
use warnings;
use Checks;
use Sys::Virt::Event;

Sys::Virt::Event::register_default();
my $c = Sys::Virt->new(uri => 'test:///default');
mapped();
my @seen;

sub drain {
    for (1 .. 2) {
        my $over = 0;
        my $timer = Sys::Virt::Event::add_timeout(20, sub { $over = 1 });
        Sys::Virt::Event::run_default() until $over;
        Sys::Virt::Event::remove_timeout($timer);
    }
    my @result = @seen;
    @seen = ();
    return \@result;
}

my $d = $c->get_domain_by_name('test');
my $id = $c->domain_event_register_any(undef, Sys::Virt::Domain::EVENT_ID_LIFECYCLE,
    sub { my ($con, $dom, $event, $detail) = @_; push @seen, [$dom->get_name, $event, $detail] });
my $reboot = $c->domain_event_register_any($d, Sys::Virt::Domain::EVENT_ID_REBOOT, sub { push @seen, ['reboot', $_[1]->get_name] });
$d->suspend;
$d->resume;
$d->destroy;
$d->create;
is_deeply(drain(), [
    ['test', Sys::Virt::Domain::EVENT_SUSPENDED, Sys::Virt::Domain::EVENT_SUSPENDED_PAUSED],
    ['test', Sys::Virt::Domain::EVENT_RESUMED, Sys::Virt::Domain::EVENT_RESUMED_UNPAUSED],
    ['test', Sys::Virt::Domain::EVENT_STOPPED, Sys::Virt::Domain::EVENT_STOPPED_DESTROYED],
    ['test', Sys::Virt::Domain::EVENT_STARTED, Sys::Virt::Domain::EVENT_STARTED_BOOTED],
], 'suspend, resume, destroy, create');
my $new = $c->define_domain(domain_xml('new'));
$new->create;
$new->shutdown;
$new->undefine;
is_deeply(drain(), [
    ['new', Sys::Virt::Domain::EVENT_DEFINED, Sys::Virt::Domain::EVENT_DEFINED_ADDED],
    ['new', Sys::Virt::Domain::EVENT_STARTED, Sys::Virt::Domain::EVENT_STARTED_BOOTED],
    ['new', Sys::Virt::Domain::EVENT_STOPPED, Sys::Virt::Domain::EVENT_STOPPED_SHUTDOWN],
    ['new', Sys::Virt::Domain::EVENT_UNDEFINED, Sys::Virt::Domain::EVENT_UNDEFINED_REMOVED],
], 'define, start, shut down, undefine');
$c->domain_event_deregister_any($id);
$d->suspend;
$d->resume;
is_deeply(drain(), [], 'removed');

$c->network_event_register_any(undef, Sys::Virt::Network::EVENT_ID_LIFECYCLE, sub { push @seen, [$_[1]->get_name, $_[2]] });
$c->storage_pool_event_register_any(undef, Sys::Virt::StoragePool::EVENT_ID_LIFECYCLE, sub { push @seen, [$_[1]->get_name, $_[2]] });
my $n = $c->get_network_by_name('default');
$n->destroy;
$n->create;
my $p = $c->get_storage_pool_by_name('default-pool');
$p->destroy;
$p->create;
is_deeply(drain(), [
    ['default', Sys::Virt::Network::EVENT_STOPPED], ['default', Sys::Virt::Network::EVENT_STARTED],
    ['default-pool', Sys::Virt::StoragePool::EVENT_STOPPED], ['default-pool', Sys::Virt::StoragePool::EVENT_STARTED],
], 'network and pool');

pipe(my $reader, my $writer) or die;
my $watch = Sys::Virt::Event::add_handle(fileno $reader, Sys::Virt::Event::HANDLE_READABLE,
    sub { my ($w, $fd, $events) = @_; sysread $reader, my $text, 9; push @seen, [$text, $events] });
syswrite $writer, 'hello';
is_deeply(drain(), [['hello', Sys::Virt::Event::HANDLE_READABLE]], 'a file handle');
Sys::Virt::Event::update_handle($watch, 0);
syswrite $writer, 'again';
is_deeply(drain(), [], 'that is off');
Sys::Virt::Event::remove_handle($watch);
$c->domain_event_deregister_any($reboot);
done_testing();
