using Libvirt.Documents.Schema;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>What the VALIDATE flags say about documents that are wrong.</summary>
public sealed class SchemaValidatorTests
{
    private const string Head = "<network><name>n</name>";

    [Theory]
    [InlineData("<network><name>n</name>\n  <foo/></network>", "unknown, repeated or misplaced element 'foo' in /network, expected one of ", "line 2")]
    [InlineData("<network><name>n</name><mtu size='1500' color='red'/></network>", "unknown attribute 'color' in /network/mtu, no more attributes can stand here", "line 1")]
    [InlineData("<network><name>n</name><mtu size='big'/></network>", "invalid value 'big' of attribute 'size' in /network/mtu, expected ", "line 1")]
    [InlineData("<network><name>n</name><mtu/></network>", "missing attribute in /network/mtu, expected 'size'", "line 1")]
    [InlineData("<network><name>n</name><name>m</name></network>", "unknown, repeated or misplaced element 'name' in /network", "line 1")]
    [InlineData("<network>\n\n</network>", "missing element in /network, expected 'name'", "line 3")]
    [InlineData("<network><name>n</name>words</network>", "unexpected text 'words' in /network", "line 1")]
    [InlineData("<network><name>n</name><uuid>123</uuid></network>", "invalid text '123' in /network/uuid, expected ", "line 1")]
    public void First_problem_is_reported(string xml, string message, string place)
    {
        var e = Assert.Throws<LibvirtException>(() => NetworkDocument.Parse(xml, new() { Validate = true }));
        Assert.Equal(ErrorNumber.XmlInvalidSchema, e.Code);
        Assert.Equal(ErrorDomain.Xml, e.Error.Domain);
        Assert.StartsWith("XML document failed to validate against schema: Unable to validate doc against /usr/share/libvirt/schemas/network.rng\n", e.Message);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.StartsWith(place, e.Error.Str3);
        Assert.Contains("/network", e.Error.Str3, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_an_enum_are_listed()
    {
        var e = Assert.Throws<LibvirtException>(() => NetworkDocument.Parse(Head + "<forward mode='teleport'/></network>", new() { Validate = true }));
        Assert.Contains("invalid value 'teleport' of attribute 'mode' in /network/forward, expected ", e.Message, StringComparison.Ordinal);
        Assert.Contains("'nat'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_flag_the_unknown_is_ignored()
        => Assert.Equal("n", NetworkDocument.Parse(Head + "<foo/><mtu size='1500' color='red'/></network>").Name);

    [Fact]
    public void Foreign_elements_may_stand_in_metadata()
        => NetworkDocument.Parse(Head + "<metadata><x:a xmlns:x='urn:x' b='1'>t<x:c/></x:a></metadata></network>", new() { Validate = true });

    [Fact]
    public void What_is_no_xml_is_reported_as_such_even_behind_another_mistake()
    {
        var e = Assert.Throws<LibvirtException>(() => NetworkDocument.Parse("<network><foo/><name>n</network>", new() { Validate = true }));
        Assert.Equal(ErrorNumber.XmlDetail, e.Code);
    }

    [Fact]
    public void Wrong_root_is_the_error_that_it_is_without_the_flag()
    {
        var with = Assert.Throws<LibvirtException>(() => NetworkDocument.Parse("<domain/>", new() { Validate = true }));
        var without = Assert.Throws<LibvirtException>(() => NetworkDocument.Parse("<domain/>"));
        Assert.Equal((without.Code, without.Message), (with.Code, with.Message));
    }

    [Theory]
    [InlineData("[a-c]+(x|yz){2}", "abxyz", true)]
    [InlineData("[a-c]+(x|yz){2}", "abx", false)]
    [InlineData("[^/\\n]+", "a b", true)]
    [InlineData("[^/\\n]+", "a/b", false)]
    [InlineData("(0x)?[0-9a-f]{1,4}", "0xffff", true)]
    [InlineData("(0x)?[0-9a-f]{1,4}", "0xfffff", false)]
    [InlineData("a{2,}", "aaaa", true)]
    [InlineData("a{2,}", "a", false)]
    [InlineData("(a*)*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false)]
    public void Patterns_of_text(string pattern, string text, bool matches) => Assert.Equal(matches, TextPattern.Parse(pattern).Matches(text));

    [Fact]
    public void Depth_and_size_do_not_matter()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 240)) + string.Concat(Enumerable.Repeat("</a>", 240));
        NetworkDocument.Parse(Head + $"<metadata>{deep}</metadata></network>", new() { Validate = true });
        var hosts = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<host mac='52:54:00:00:{i / 256:x2}:{i % 256:x2}' ip='10.0.{i / 250}.{i % 250 + 1}'/>"));
        NetworkDocument.Parse(Head + $"<ip address='10.0.0.1' netmask='255.255.0.0'><dhcp>{hosts}</dhcp></ip></network>", new() { Validate = true });
    }
}
