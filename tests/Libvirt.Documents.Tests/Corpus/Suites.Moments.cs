using System.Globalization;
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

    /// <summary>Upstream's snapshots; time and domain of new ones are the case's.</summary>
    public static UpstreamSuite UpstreamSnapshot { get; } = new("qemudomainsnapshotxml2xmltest", c =>
    {
        var flags = c.List("test_flags").ToList();
        bool daemon = flags.Contains("TEST_INTERNAL"), redefine = flags.Contains("TEST_REDEFINE");
        var snapshot = DomainSnapshotDocument.Parse(c.Input, new() { Redefine = redefine, Status = daemon });
        if (c.Text("creation_time") is { } time)
        {
            if (snapshot.Name == snapshot.CreationTime.ToString(CultureInfo.InvariantCulture))
                snapshot.Name = time;
            snapshot.CreationTime = long.Parse(time, CultureInfo.InvariantCulture);
        }
        else if (!redefine)
        {
            if (snapshot.Name == snapshot.CreationTime.ToString(CultureInfo.InvariantCulture))
                snapshot.Name = null;
            snapshot.CreationTime = 0;
        }
        if (flags.Contains("TEST_RUNNING"))
            snapshot.State = SnapshotState.Running;
        if (c.Text("domain_uuid") is { } uuid && Uuid.TryParse(uuid, out var id))
            snapshot.DomainUuid = id;
        return snapshot.Format(new() { Status = daemon, Secure = true });
    });

    /// <summary>Upstream's checkpoints.</summary>
    public static UpstreamSuite UpstreamCheckpoint { get; } = new("qemudomaincheckpointxml2xmltest", c =>
    {
        var flags = c.List("test_flags").ToList();
        var checkpoint = DomainCheckpointDocument.Parse(c.Input, new() { Redefine = flags.Contains("TEST_REDEFINE") });
        if (c.Text("creation_time") is { } time)
        {
            if (checkpoint.Name == checkpoint.CreationTime.ToString(CultureInfo.InvariantCulture))
                checkpoint.Name = time;
            checkpoint.CreationTime = long.Parse(time, CultureInfo.InvariantCulture);
        }
        if (flags.Contains("TEST_PARENT"))
            checkpoint.Parent = new() { Name = "1525111885" };
        if (flags.Contains("TEST_VDA_BITMAP"))
        {
            if (checkpoint.Disks.Count == 0)
                checkpoint.Disks.Add(new() { Name = "vda" });
            checkpoint.Disks[0].Mode = CheckpointMode.Bitmap;
            checkpoint.Disks[0].Bitmap = checkpoint.Name;
        }
        if (flags.Contains("TEST_SIZE"))
            checkpoint.Disks[0].Size = 1048576;
        return checkpoint.Format(new() { Secure = true });
    });

    /// <summary>Upstream's backups, aligned with a domain that has their disks and one more.</summary>
    public static UpstreamSuite UpstreamBackup { get; } = new("domainbackupxml2xmltest", c =>
    {
        bool daemon = c.Flag("internal");
        var backup = DomainBackupDocument.Parse(c.Input, new() { Status = daemon });
        var domain = new DomainDocument();
        foreach (var name in backup.Disks.Select(d => d.Name).Append("vdextradisk"))
            domain.Devices.Disks.Add(new() { Type = StorageType.File, Target = new() { Device = name }, Source = new() { File = $"/fake/{name}.qcow2" } });
        Backups.BackupDiskAlignment.Run(backup, domain, c.Text("align_suffix")!);
        return backup.Format(new() { Status = daemon, Secure = true });
    });

    private static string MaskTime(string text, long time) => text.Replace(time.ToString(CultureInfo.InvariantCulture), "@TIME@", StringComparison.Ordinal);
}
