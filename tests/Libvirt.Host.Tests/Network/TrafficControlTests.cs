using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Host.Network;
using Libvirt.Host.Tests.Corpus;

namespace Libvirt.Host.Tests.Network;

/// <summary>The commands of the traffic control.</summary>
public sealed class TrafficControlTests
{
    public static TheoryData<string, string> Cases => UpstreamCase.Of("virnetdevbandwidthtest", "bandwidth-set");

    private static Bandwidth? Parse(string xml) => DomainDocument.Parse($"""
        <domain type='test'><name>n</name><memory>1</memory><os><type>hvm</type></os><devices><interface type='network'><source network='n'/><mac address='52:54:00:00:00:01'/>{xml}</interface></devices></domain>
        """).Devices.Interfaces[0].Bandwidth;

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Limits_become_upstreams_commands(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        // What is there before is removed and asked for otherwise in each version.
        var expected = (upstream.Parameters.GetProperty("tc").GetString() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(c => !c.StartsWith("TC qdisc del", StringComparison.Ordinal) && !c.StartsWith("TC qdisc show", StringComparison.Ordinal));
        Assert.Equal(expected, TrafficControl.Commands("eth0", Parse(upstream.Text("band"))).Select(c => "TC " + string.Join(' ', c)));
    }

    // Seen on native 12.8, whose tc was a script that wrote its arguments down.
    [Theory]
    [InlineData("<bandwidth><inbound average='1000' peak='2000' burst='500'/></bandwidth>", "class add dev tap5 parent 1: classid 1:1 htb rate 1000kbps ceil 2000kbps burst 500kb quantum 85")]
    [InlineData("<bandwidth><inbound average='8' burst='5'/></bandwidth>", "class add dev tap5 parent 1: classid 1:1 htb rate 8kbps burst 5kb quantum 1")]
    [InlineData("<bandwidth><outbound average='100' peak='200' burst='300'/></bandwidth>", "filter add dev tap5 parent ffff: protocol all u32 match u32 0 0 police rate 100kbps burst 300kb mtu 64kb drop flowid :1")]
    public void Limits_become_natives_commands(string xml, string command)
        => Assert.Contains(command, TrafficControl.Commands("tap5", Parse(xml)).Select(c => string.Join(' ', c)));

    [Fact]
    public void A_device_that_is_not_there_is_an_error()
    {
        var error = Assert.Throws<LibvirtException>(() => TrafficControl.Set("no-such-dev", Parse("<bandwidth><inbound average='8'/></bandwidth>")));
        Assert.Equal(ErrorNumber.InternalError, error.Code);
        Assert.Contains("tc", error.Message, StringComparison.Ordinal);
    }
}
