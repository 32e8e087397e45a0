using System.Globalization;
using System.Text.RegularExpressions;
using Libvirt.Documents.Domains;
using Libvirt.Documents.Moments;

namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    private const string SnapshotBase = "<domain type='test'><name>snapbase</name><uuid>c0ffee00-0000-4000-8000-00000000beef</uuid><memory unit='GiB'>1</memory><vcpu>1</vcpu>"
        + "<os><type arch='i686'>hvm</type></os><devices><disk type='file'><driver type='qcow2'/><source file='/a.qcow2'/><target dev='vda' bus='virtio'/></disk>"
        + "<disk type='file'><driver type='qcow2'/><source file='/b.qcow2'/><target dev='vdb' bus='virtio'/></disk></devices></domain>";

    /// <summary>Snapshots of a running domain of the test driver.</summary>
    public static RecordedSuite Snapshot { get; } = new("snapshot", (input, _) =>
    {
        var snapshot = DomainSnapshotDocument.Parse(input.Replace("@TIME@", "1", StringComparison.Ordinal));
        snapshot.Domain = DomainDocument.Parse(SnapshotBase);
        snapshot.State = SnapshotState.Running;
        bool external = snapshot.Memory?.Snapshot == DiskSnapshot.External;
        if (!external)
            snapshot.Memory = new() { Snapshot = DiskSnapshot.Internal };
        SnapshotDiskAlignment.Run(snapshot, external ? DiskSnapshot.External : DiskSnapshot.Internal, !external, _ => false);
        return MaskTime(snapshot.Format(), snapshot.CreationTime);
    }, step: "create");

    /// <summary>Checkpoints of the same domain.</summary>
    public static RecordedSuite Checkpoint { get; } = new("checkpoint", (input, _) =>
    {
        var checkpoint = DomainCheckpointDocument.Parse(input.Replace("@TIME@", "1", StringComparison.Ordinal));
        checkpoint.Domain = DomainDocument.Parse(SnapshotBase);
        CheckpointDiskAlignment.Run(checkpoint);
        return MaskTime(checkpoint.Format(), checkpoint.CreationTime);
    }, step: "create");

    /// <summary>Upstream's new snapshots; time and UUID are those of the expected text, as in upstream's test.</summary>
    public static PairedSuite UpstreamSnapshot { get; } = new("snapshot-upstream", "qemudomainsnapshotxml2xmlin", "qemudomainsnapshotxml2xmlout", (name, input) =>
    {
        var expected = File.ReadAllText(Path.Combine(CorpusFolder.Path!, "upstream/data/qemudomainsnapshotxml2xmlout", name + ".xml"));
        var snapshot = DomainSnapshotDocument.Parse(input, new() { Redefine = name is "noparent" });
        _ = long.TryParse(Regex.Match(expected, "<creationTime>(\\d+)").Groups[1].Value, CultureInfo.InvariantCulture, out long time);
        if (snapshot.Name == snapshot.CreationTime.ToString(CultureInfo.InvariantCulture))
            snapshot.Name = time.ToString(CultureInfo.InvariantCulture);
        snapshot.CreationTime = time;
        if (Regex.Match(expected, "<uuid>(.*)</uuid>") is { Success: true } uuid && Uuid.TryParse(uuid.Groups[1].Value, out var id))
            snapshot.DomainUuid = id;
        return snapshot.Format();
    });

    /// <summary>Upstream's existing snapshots, which stay as they are.</summary>
    public static PairedSuite RedefinedSnapshot { get; } = new("snapshot-redefine", "qemudomainsnapshotxml2xmlout", "qemudomainsnapshotxml2xmlout",
        (_, input) => DomainSnapshotDocument.Parse(input, new() { Redefine = true, Status = input.Contains("<active>", StringComparison.Ordinal) })
            .Format(new() { Status = true, Secure = true }),
        name => name is "memory-snapshot-inactivedomain" ? "the cookie is written by the QEMU driver"
            : UpstreamSnapshot.Names.Contains(name) ? "in suite snapshot-upstream" : null);

    private static string MaskTime(string text, long time) => text.Replace(time.ToString(CultureInfo.InvariantCulture), "@TIME@", StringComparison.Ordinal);
}
