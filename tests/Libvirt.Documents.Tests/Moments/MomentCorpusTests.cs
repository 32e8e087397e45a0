using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Moments;

public sealed class MomentCorpusTests
{
    public static TheoryData<string> Snapshots => new(Suites.Snapshot.Names);

    public static TheoryData<string> Checkpoints => new(Suites.Checkpoint.Names);

    public static TheoryData<string> Upstream => new(Suites.UpstreamSnapshot.Names);

    public static TheoryData<string> Redefined => new(Suites.RedefinedSnapshot.Names.Where(n => Suites.RedefinedSnapshot.Skipped(n) is null));

    [CorpusTheory]
    [MemberData(nameof(Snapshots))]
    public void Snapshots_as_native(string name) => Assert.Null(Suites.Snapshot.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Checkpoints))]
    public void Checkpoints_as_native(string name) => Assert.Null(Suites.Checkpoint.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Upstream))]
    public void New_snapshots_as_upstream(string name) => Assert.Null(Suites.UpstreamSnapshot.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Redefined))]
    public void Redefined_snapshots_stay_as_they_are(string name) => Assert.Null(Suites.RedefinedSnapshot.Difference(name));
}
