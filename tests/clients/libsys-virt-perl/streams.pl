# Streams: the picture of the screen.
use strict;
use warnings;
use Checks;

my $c = Sys::Virt->new(uri => 'test:///default');
mapped();
my $d = $c->get_domain_by_name('test');
my $stream = $c->new_stream;
is($d->screenshot($stream, 0), 'image/png', 'type of the picture');
my $picture = '';
while (my $count = $stream->recv(my $part, 1000)) {
    last if $count < 0;
    $picture .= $part;
}
$stream->finish;
is(unpack('H16', $picture), '89504e470d0a1a0a', 'PNG');
is(unpack('H*', substr $picture, -8), '49454e44ae426082', 'complete');
my $again = '';
$stream = $c->new_stream;
$d->screenshot($stream, 0);
$stream->recv_all(sub { my ($s, $data, $length) = @_; $again .= $data; return $length });
$stream->finish;
is($again eq $picture, 1, 'the same through recv_all');
$stream = $c->new_stream;
refused('a stream that was never opened', 3, 38, 'this function is not supported by the connection driver: virStreamRecv', sub { $stream->recv(my $part, 10) });
$stream = $c->new_stream;
$d->screenshot($stream, 0);
$stream->abort;
refused('nothing comes after abort', 1, 38, 'internal error: stream is not open', sub { $stream->recv(my $part, 10) });
done_testing();
