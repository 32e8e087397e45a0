# What Perl checks share: Test::More, a check of the library that is mapped, and of errors.
package Checks;
use strict;
use warnings;
use Exporter 'import';
use Test::More;
use Sys::Virt;
our @EXPORT = (@Test::More::EXPORT, 'mapped', 'refused', 'sorted', 'domain_xml');

sub mapped {
    my %files;
    open(my $maps, '<', '/proc/self/maps') or die;
    while (<$maps>) {
        $files{$1} = 1 if m{(/\S*/libvirt\.so\.0\S*)};
    }
    is_deeply([sort keys %files], [$ENV{LIBVIRT_UNDER_TEST}], 'the library under test is mapped');
}

# refused NAME, CODE, DOMAIN, TEXT, CALL. (The method level of the binding answers the code.)
sub refused {
    my ($name, $code, $domain, $text, $call) = @_;
    my $value = eval { $call->(); 1 };
    my $error = $@;
    if ($value || !ref $error) {
        fail("$name: no error of libvirt but " . ($value // $error // 'nothing'));
        return;
    }
    is_deeply([$error->code, $error->domain, $error->{level}, $error->message], [$code, $domain, 2, $text], $name);
}

sub sorted { return [sort map { $_->get_name } @_] }

sub domain_xml {
    my ($name, $more) = @_;
    return "<domain type='test'><name>$name</name><memory>65536</memory><os><type>hvm</type></os>" . ($more // '') . '</domain>';
}

1;
