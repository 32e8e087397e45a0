using System.Text.Json;
using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Values;

public sealed class SocketAddressTests
{
    public static TheoryData<string, string> Formats => CorpusFolder.Cases("sockettest", "addr-parse-format");

    public static TheoryData<string, string> Checks => CorpusFolder.Cases("sockettest", "addr-parse-check-format");

    public static TheoryData<string, string> Netmasks => CorpusFolder.Cases("sockettest", "addr-netmask");

    public static TheoryData<string, string> Wildcards => CorpusFolder.Cases("sockettest", "addr-wildcard");

    public static TheoryData<string, string> Localhosts => CorpusFolder.Cases("sockettest", "addr-localhost");

    public static TheoryData<string, string> Ranges => CorpusFolder.Cases("sockettest", "addr-range");

    public static TheoryData<string, string> SimpleRanges => CorpusFolder.Cases("sockettest", "addr-range-simple");

    [CorpusTheory]
    [MemberData(nameof(Formats))]
    [MemberData(nameof(Checks))]
    public void ParseAndFormat(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        var text = c.Text("addrstr")!;
        var expected = c.Parameters.TryGetProperty("addrformated", out var formatted) && formatted.ValueKind == JsonValueKind.String ? formatted.GetString() : text;
        var family = c.Text("family") switch { "AF_INET" => AddressFamily.IPv4, "AF_INET6" => AddressFamily.IPv6, "AF_UNIX" => (AddressFamily)1, _ => AddressFamily.Unspecified };
        bool passes;
        try
        {
            passes = SocketAddress.Parse(text, family).ToString() == expected;
        }
        catch (LibvirtException)
        {
            passes = false;
        }
        Assert.Equal(c.Flag("pass"), passes);
    }

    [CorpusTheory]
    [MemberData(nameof(Netmasks))]
    public void SharedNetwork(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(c.Flag("pass"), SocketAddress.Parse(c.Text("addr1")!).SharesNetwork(SocketAddress.Parse(c.Text("addr2")!), SocketAddress.Parse(c.Text("netmask")!)));
    }

    [CorpusTheory]
    [MemberData(nameof(Wildcards))]
    public void Wildcard(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(c.Flag("pass"), SocketAddress.Parse(c.Text("addr")!).IsWildcard);
    }

    [CorpusTheory]
    [MemberData(nameof(Localhosts))]
    public void Localhost(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(c.Flag("pass"), SocketAddress.TryParse(c.Text("addr")!, out var address) && address.IsLoopback);
    }

    [CorpusTheory]
    [MemberData(nameof(Ranges))]
    [MemberData(nameof(SimpleRanges))]
    public void Range(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        var range = new AddressRange(SocketAddress.Parse(c.Text("saddr")!), SocketAddress.Parse(c.Text("eaddr")!));
        int Count() => c.Parameters.TryGetProperty("netaddr", out var network) ? range.Count(SocketAddress.Parse(network.GetString()!), (int)c.Number("prefix")) : range.Count();
        if (c.Flag("pass"))
            Assert.Equal(c.Number("size"), Count());
        else
            Assert.Throws<LibvirtException>(() => Count());
    }

    [Fact]
    public void Networks()
    {
        Assert.Equal("2001:db8:ca2:2::", SocketAddress.Parse("2001:db8:ca2:2::1").Network(64).ToString());
        Assert.Equal("192.168.1.255", SocketAddress.Parse("192.168.1.7").Broadcast(24).ToString());
        Assert.Equal("255.255.254.0", SocketAddress.Netmask(AddressFamily.IPv4, 23).ToString());
        Assert.Equal("ffff:fffe::", SocketAddress.Netmask(AddressFamily.IPv6, 31).ToString());
        Assert.Null(SocketAddress.Netmask(AddressFamily.IPv4, 33));
        Assert.Equal((24, 16, 8, 64), (SocketAddress.Parse("192.168.1.7").Prefix(null, 0), SocketAddress.Parse("172.16.0.1").Prefix(null, 0),
            SocketAddress.Parse("10.0.0.1").Prefix(null, 0), SocketAddress.Parse("fd00::1").Prefix(null, 0)));
        Assert.Equal(23, SocketAddress.Parse("10.0.0.1").Prefix(SocketAddress.Parse("255.255.254.0"), 0));
        Assert.True(SocketAddress.Parse("10.1.1.1").IsPrivate && SocketAddress.Parse("172.31.0.1").IsPrivate && SocketAddress.Parse("fd00::1").IsPrivate);
        Assert.False(SocketAddress.Parse("172.32.0.1").IsPrivate || SocketAddress.Parse("8.8.8.8").IsPrivate || SocketAddress.Parse("2001::1").IsPrivate);
        Assert.Equal([10, 0, 0, 1], SocketAddress.Parse("10.0.0.1").ToBytes());
    }
}
