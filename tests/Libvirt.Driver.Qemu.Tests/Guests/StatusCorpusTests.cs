using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Guests;

/// <summary>Files of guests that run, against upstream's test data.</summary>
public sealed class StatusCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.Status.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.Status, "qemustatusxml2xml", name);
}
