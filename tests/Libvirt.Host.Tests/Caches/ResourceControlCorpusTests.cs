using Libvirt.Host.Caches;

namespace Libvirt.Host.Tests.Caches;

/// <summary>Upstream's virresctrltest: what no group of a recorded host uses.</summary>
public sealed class ResourceControlCorpusTests
{
    public static TheoryData<string, string> Cases => UpstreamCase.Of("virresctrltest", "resctrl-unused");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        var groups = new ResourceGroups(RecordedTree.System(upstream.Text("sysfs_tree")));
        KnownDifferences.Check(upstream, upstream.Expected("schemata"), groups.Unused().Format(groups.Controls));
    }
}
