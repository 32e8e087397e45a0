using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Helpers;

/// <summary>Descriptions of programs that serve devices, against upstream's test data.</summary>
public sealed class VhostUserCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.VhostUser.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.VhostUser, "qemuvhostuser", name);
}
