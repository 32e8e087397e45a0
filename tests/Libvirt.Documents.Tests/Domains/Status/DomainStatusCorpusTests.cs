using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Domains.Status;

public sealed class DomainStatusCorpusTests
{
    public static TheoryData<string> Cases => new(Suites.QemuStatus.Names);

    public static TheoryData<string> Again => new(Suites.QemuStatusAgain.Names);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.QemuStatus, "qemustatusxml2xmltest", name);

    [CorpusTheory]
    [MemberData(nameof(Again))]
    public void What_upstream_wrote_comes_out_again(string name) => KnownDifferences.Check(Suites.QemuStatusAgain, "qemustatusxml2xmldata", name);

    public static TheoryData<string> Active => new(Suites.QemuActive.Names);

    [CorpusTheory]
    [MemberData(nameof(Active))]
    public void Both_views_as_upstream(string name) => KnownDifferences.Check(Suites.QemuActive, "qemuxmlactivetest", name);
}
