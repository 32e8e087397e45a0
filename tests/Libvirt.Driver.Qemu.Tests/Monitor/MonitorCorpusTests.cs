using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>Typed commands, against upstream's test data.</summary>
public sealed class MonitorCorpusTests
{
    public static TheoryData<string> FixtureNames => [.. Suites.Fixtures.Names];

    [CorpusTheory]
    [MemberData(nameof(FixtureNames))]
    public void Replies_are_read(string name) => KnownDifferences.Check(Suites.Fixtures, "qemumonitorjson-fixtures", name);

    public static TheoryData<string> Cases => [.. Suites.Monitor.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.Monitor, "qemumonitorjson", name);
}
