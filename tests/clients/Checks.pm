# What the Perl checks of tests/clients share.
package Checks;

use strict;
use warnings;
use Exporter "import";
use Test::More;

our @EXPORT = qw(mapped fails);

sub mapped {
    my %files;
    open my $maps, "<", "/proc/self/maps" or die "maps: $!";
    while (<$maps>) {
        $files{$1} = 1 if m{(/\S*/libvirt\.so\.0\S*)$};
    }
    is_deeply([sort keys %files], [$ENV{LIBVIRT_UNDER_TEST}], "the library under test is mapped");
}

# The call has to die with a Sys::Virt::Error of that code.
sub fails {
    my ($name, $code, $call) = @_;
    my $value = eval { $call->() };
    my $error = $@;
    ok(ref $error && $error->isa("Sys::Virt::Error") && $error->code == $code, $name)
        or diag("got " . (ref $error ? "code " . $error->code . ": " . $error->message : $error ? $error : "no error"));
}

1;
