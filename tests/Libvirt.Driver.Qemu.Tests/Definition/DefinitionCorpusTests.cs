using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Definition;

/// <summary>Definitions through QEMU's part, against upstream's test data and native 12.8's answers.</summary>
public sealed class DefinitionCorpusTests
{
    public static TheoryData<string> UpstreamCases => [.. Suites.Upstream.Names.Where(n => Suites.Upstream.Skipped(n) is null)];

    public static TheoryData<string> RecordedCases => [.. Suites.Recorded.Names];

    public static TheoryData<string> ActiveCases => [.. Suites.Active.Names];

    [CorpusTheory]
    [MemberData(nameof(ActiveCases))]
    public void Same_views_of_a_running_guest_as_upstream(string name) => KnownDifferences.Check(Suites.Active, "qemuxmlactive", name);

    [CorpusTheory]
    [MemberData(nameof(UpstreamCases))]
    public void Same_as_upstream_expects(string name) => KnownDifferences.Check(Suites.Upstream, "qemuxmlconf", name);

    [CorpusTheory]
    [MemberData(nameof(RecordedCases))]
    public void Same_as_native(string name) => KnownDifferences.Check(Suites.Recorded, "qemu-domain", name);
}
