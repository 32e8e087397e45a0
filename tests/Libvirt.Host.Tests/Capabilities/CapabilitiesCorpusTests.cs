using Libvirt.Documents.HostCapabilities;
using Libvirt.Host.Capabilities;

namespace Libvirt.Host.Tests.Capabilities;

/// <summary>Upstream's vircaps2xmltest: capabilities of recorded hosts.</summary>
public sealed class CapabilitiesCorpusTests
{
    public static TheoryData<string, string> Cases => UpstreamCase.Of("vircaps2xmltest", "hostcaps");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        bool live = upstream.Flag("live_migrate");
        var document = new CapabilitiesBuilder(RecordedTree.System(upstream.Text("sysfs_tree")))
        {
            Cpu = new() { Architecture = upstream.Text("arch") },
            Migration = live || upstream.Flag("offline_migrate") ? new HostMigration { Live = live } : null,
            NodeMemory = new PretendedNodeMemory(),
        }.Build();
        KnownDifferences.Check(upstream, upstream.Expected("xml"), document.Format(new()));
    }
}
