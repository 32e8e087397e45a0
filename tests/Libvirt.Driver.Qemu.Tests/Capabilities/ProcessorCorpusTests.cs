using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>The driver's calls about processors, against native 12.8's answers.</summary>
public sealed class ProcessorCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.Processors.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => KnownDifferences.Check(Suites.Processors, "cpu-baseline", name);
}
