using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.DomainCapabilities;

/// <summary>What guests can have, against upstream's test data and native 12.8's answers.</summary>
public sealed class DomainCapabilitiesCorpusTests
{
    public static TheoryData<string> UpstreamCases => [.. Suites.DomainCapabilities.Names.Where(n => Suites.DomainCapabilities.Skipped(n) is null)];

    public static TheoryData<string> RecordedCases => [.. Suites.RecordedDomainCapabilities.Names];

    [CorpusTheory]
    [MemberData(nameof(UpstreamCases))]
    public void Same_as_upstream_expects(string name) => KnownDifferences.Check(Suites.DomainCapabilities, "domaincaps", name);

    [CorpusTheory]
    [MemberData(nameof(RecordedCases))]
    public void Same_as_native(string name) => KnownDifferences.Check(Suites.RecordedDomainCapabilities, "domcaps", name);
}
