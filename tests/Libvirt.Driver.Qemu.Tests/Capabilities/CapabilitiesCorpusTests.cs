using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>What emulators can do, against upstream's test data and native 12.8's answers.</summary>
public sealed class CapabilitiesCorpusTests
{
    public static TheoryData<string> UpstreamProbes => [.. Suites.UpstreamProbes.Names];

    public static TheoryData<string> RecordedProbes => [.. Suites.RecordedProbes.Names];

    [CorpusTheory]
    [MemberData(nameof(UpstreamProbes))]
    public void Probes_as_upstream_expects(string name) => KnownDifferences.Check(Suites.UpstreamProbes, "qemucapabilities", name);

    public static TheoryData<string> UpstreamGuests => [.. Suites.Guests.Names];

    [CorpusTheory]
    [MemberData(nameof(UpstreamGuests))]
    public void Guests_as_upstream_expects(string name) => KnownDifferences.Check(Suites.Guests, "qemucaps2xml", name);

    [CorpusTheory]
    [MemberData(nameof(RecordedProbes))]
    public void Probes_as_native(string name) => KnownDifferences.Check(Suites.RecordedProbes, "qemu-caps", name);
}
