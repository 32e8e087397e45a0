using System.Text;

namespace Libvirt.Host.Tests.ControlGroups;

public sealed class ControlGroupMountsCorpusTests
{
    public static TheoryData<string, string> Cases => UpstreamCase.Of("vircgrouptest", "cgroup-mounts");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Mounts_are_found(string name, string line)
    {
        _ = name;
        var upstream = new UpstreamCase(line);
        var mounts = ControlGroupMounts.Parse(upstream.Input("mounts")!);
        var text = new StringBuilder();
        for (int i = 0; i < ControllerNames.Count; i++)
            if ((GroupController)i != GroupController.Tasks) // native leaves this one to systemd
                text.Append($"{ControllerNames.Of((GroupController)i),-12} {mounts.Legacy((GroupController)i) ?? "<null>"}\n");
        text.Append($"{"unified",-12} {mounts.Unified ?? "<null>"}\n");
        KnownDifferences.Check(upstream, upstream.Expected("text"), text.ToString());
    }
}
