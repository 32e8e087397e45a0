using System.Text.RegularExpressions;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Errors;

/// <summary>Every refusal says where: line, column and path of elements, in str3.</summary>
public sealed partial class PlaceTests
{
    public static TheoryData<string, string> Refused
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var suite in new[] { "test-domain", "network", "pool", "secret", "nwfilter" })
                foreach (var c in RecordedCase.Read(suite).Where(c => c.Code != 0))
                    data.Add(suite, c.Name);
            return data;
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Refused))]
    public void A_refusal_has_a_place(string suite, string name)
    {
        var input = RecordedCase.Read(suite).First(c => c.Name == name).Input;
        try
        {
            AnyDocument.Parse(input);
        }
        catch (LibvirtException e)
        {
            Assert.Matches(Place(), e.Error.Str3);
        }
    }

    [Theory]
    [InlineData("<target dev='vda' bus='virtio'/>", "<target dev='hda' bus='ide'/>\n<address type='pci'/>", "line 5, column 1: /domain/devices/disk/address")]
    [InlineData("<serial>1</serial>", "<vendor>123456789</vendor>", "line 4, column 1: /domain/devices/disk")]
    [InlineData("<vcpu>1</vcpu>", "<vcpu current='3'>2</vcpu>", "line 2, column 1: /domain/vcpu")]
    [InlineData("<vcpu>1</vcpu>", "<vcpu>x</vcpu>", "line 2, column 1: /domain/vcpu")]
    [InlineData("<name>a</name>", "<name>a/b</name>", "line 1, column 1: /domain")]
    public void The_place_is_that_of_the_part(string from, string to, string place)
    {
        const string Guest = """
            <domain type='test'><name>a</name><memory>1024</memory>
            <vcpu>1</vcpu><os><type>hvm</type></os>
            <devices>
            <disk type='file' device='disk'><source file='/a'/><target dev='vda' bus='virtio'/><serial>1</serial></disk>
            </devices>
            </domain>
            """;
        Assert.Contains(from, Guest, StringComparison.Ordinal);
        var error = Assert.Throws<LibvirtException>(() => DomainDocument.Parse(Guest.Replace(from, to)));
        Assert.Equal(place, error.Error.Str3);
    }

    [GeneratedRegex("^line [0-9]+, column [0-9]+: (/[^/ ]+)*$")]
    private static partial Regex Place();
}
