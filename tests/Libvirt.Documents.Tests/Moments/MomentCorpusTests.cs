using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Moments;

public sealed class MomentCorpusTests
{
    public static TheoryData<string> Snapshots => new(Suites.Snapshot.Names);

    public static TheoryData<string> Checkpoints => new(Suites.Checkpoint.Names);

    public static TheoryData<string> Upstream => new(Suites.UpstreamSnapshot.Names);

    public static TheoryData<string> UpstreamCheckpoints => new(Suites.UpstreamCheckpoint.Names);

    public static TheoryData<string> Backups => new(Suites.UpstreamBackup.Names);

    [CorpusTheory]
    [MemberData(nameof(Snapshots))]
    public void Snapshots_as_native(string name) => Assert.Null(Suites.Snapshot.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Checkpoints))]
    public void Checkpoints_as_native(string name) => Assert.Null(Suites.Checkpoint.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Upstream))]
    public void Snapshots_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamSnapshot, "qemudomainsnapshotxml2xmltest", name);

    [CorpusTheory]
    [MemberData(nameof(UpstreamCheckpoints))]
    public void Checkpoints_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamCheckpoint, "qemudomaincheckpointxml2xmltest", name);

    [CorpusTheory]
    [MemberData(nameof(Backups))]
    public void Backups_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamBackup, "domainbackupxml2xmltest", name);
}
