using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>QEMU's older form of properties, against upstream's test data.</summary>
public sealed class OptionTextCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.OptionTexts.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.OptionTexts, "qemucommandutil", name);
}
