using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Blocks;

/// <summary>Arguments of nbdkit, against upstream's test data.</summary>
public sealed class NbdkitCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.Nbdkit.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.Nbdkit, "qemunbdkit", name);
}
