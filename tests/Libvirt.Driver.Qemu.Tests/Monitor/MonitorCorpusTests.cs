using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>Typed commands, against upstream's test data.</summary>
public sealed class MonitorCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.Monitor.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.Monitor, "qemumonitorjson", name);
}
