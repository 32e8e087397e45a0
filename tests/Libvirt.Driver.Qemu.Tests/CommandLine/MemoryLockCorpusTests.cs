using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>How much memory QEMU may lock, against upstream's test data.</summary>
public sealed class MemoryLockCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.MemoryLocks.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.MemoryLocks, "qemumemlock", name);
}
