using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Host.Network;
using Libvirt.Host.Tests.Corpus;

namespace Libvirt.Host.Tests.Network;

/// <summary>Upstream's virnetdevopenvswitchtest.</summary>
public sealed class OpenVSwitchCorpusTests
{
    private const string Guest = "66616b65-7575-6964-0000-000000000000";

    public static TheoryData<string, string> Cases => UpstreamCase.Of("virnetdevopenvswitchtest", "ovs-stats", "ovs-name-unescape", "ovs-set-qos", "ovs-clear-qos");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        var (expected, actual) = upstream.Kind switch
        {
            "ovs-stats" => (upstream.Parameters.GetRawText(), Numbers(upstream.Input()!)),
            "ovs-name-unescape" => (Text(upstream, "expect") ?? "none", OpenVSwitch.Unquote(upstream.Text("input")) ?? "none"),
            "ovs-set-qos" => (Text(upstream, "exp_cmd") ?? "", Commands("tap-fake", Limits(upstream.Text("band")))),
            _ => (Text(upstream, "exp_cmd") ?? "", Commands(upstream.Text("iface"), null)),
        };
        KnownDifferences.Check(upstream, expected, actual);
    }

    private static string? Text(UpstreamCase upstream, string parameter) => upstream.Parameters.GetProperty(parameter) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static string Numbers(string text)
    {
        var c = OpenVSwitch.ReadCounters(text)!.Value.OtherEnd;
        return $$"""{"rx_bytes": {{c.ReceivedBytes}}, "rx_packets": {{c.ReceivedPackets}}, "rx_errs": {{c.ReceiveErrors}}, "rx_drop": {{c.ReceiveDrops}}, "tx_bytes": {{c.SentBytes}}, "tx_packets": {{c.SentPackets}}, "tx_errs": {{c.SendErrors}}, "tx_drop": {{c.SendDrops}}}""";
    }

    private static Bandwidth Limits(string xml) => DomainDocument.Parse($"""
        <domain type='qemu'><name>t</name><memory>1024</memory><os><type>hvm</type></os><devices><interface type='bridge'><source bridge='br0'/>{xml}</interface></devices></domain>
        """).Devices.Interfaces[0].Bandwidth ?? new();

    /// <summary>What ovs-vsctl is told, in the words of a shell.</summary>
    private static string Commands(string port, Bandwidth? limits)
    {
        var said = new List<string>();
        Assert.True(Uuid.TryParse(Guest, out var guest));
        new OpenVSwitchLimits((arguments, _) =>
        {
            said.Add("OVS_VSCTL --timeout=5 " + string.Join(' ', arguments.Select(a => a.Contains('"') ? $"'{a}'" : a)) + "\n");
            return (0, "");
        }).Change(guest, port, limits);
        return string.Concat(said);
    }
}
