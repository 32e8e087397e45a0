using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Moments;

/// <summary>Makes the disks of a snapshot fit those of its domain: each once, in the domain's order, with a mode and a new image.</summary>
public static class SnapshotDiskAlignment
{
    /// <summary>Runs it for a snapshot that is new.</summary>
    /// <param name="snapshot">Its disks are completed; <see cref="DomainSnapshotDocument.Domain"/> must be there.</param>
    /// <param name="usual">The mode of disks for which nothing is said.</param>
    /// <param name="uniform">All disks must have the usual mode, but those that the domain excepts.</param>
    /// <param name="isRegularFile">Whether a path of the host is a regular file: only beside such an image a new name is invented.</param>
    public static void Run(DomainSnapshotDocument snapshot, DiskSnapshot usual, bool uniform, Func<string, bool> isRegularFile)
    {
        var domain = snapshot.Domain ?? throw LibvirtException.Internal(ErrorDomain.DomainSnapshot, "missing domain in snapshot");
        var disks = domain.Devices.Disks;
        if (snapshot.Disks.Count > disks.Count)
            throw Unsupported("too many disk snapshot requests for domain");
        if (disks.Count == 0)
            return;
        var aligned = new SnapshotDisk?[disks.Count];
        foreach (var asked in snapshot.Disks)
        {
            int at = MomentDisks.Find(domain, asked.Name);
            if (at < 0)
                throw Unsupported($"no disk named '{asked.Name}'");
            if (aligned[at] is not null)
                throw Unsupported($"disk '{asked.Name}' specified twice");
            CheckMode(asked, disks[at], usual, uniform);
            asked.Name = disks[at].Target?.Device ?? asked.Name;
            aligned[at] = asked;
        }
        snapshot.Disks = new(disks.Count);
        for (int i = 0; i < disks.Count; i++)
            snapshot.Disks.Add(aligned[i] ?? NotAsked(disks[i], usual));
        NameImages(snapshot, disks, isRegularFile);
    }

    /// <summary>Runs it for a snapshot that exists and is redefined.</summary>
    public static void RunRedefined(DomainSnapshotDocument snapshot, Func<string, bool> isRegularFile)
    {
        bool external = snapshot.State == SnapshotState.DiskSnapshot || snapshot.IsExternal;
        Run(snapshot, external ? DiskSnapshot.External : DiskSnapshot.Internal, !external, isRegularFile);
    }

    private static void CheckMode(SnapshotDisk asked, Disk disk, DiskSnapshot usual, bool uniform)
    {
        if (asked.Snapshot is null)
            asked.Snapshot = Wish(disk) is { } own && (!uniform || own == usual || own == DiskSnapshot.No) ? own : usual;
        else if (uniform && asked.Snapshot != usual && !(asked.Snapshot == DiskSnapshot.No && Wish(disk) == DiskSnapshot.No))
            throw Unsupported($"disk '{asked.Name}' must use snapshot mode '{DiskSnapshotNames.Text(usual)}'");
        if (asked.Path is { } path && asked.Snapshot != DiskSnapshot.External)
            throw Unsupported($"file '{path}' for disk '{asked.Name}' requires use of external snapshot mode");
    }

    private static SnapshotDisk NotAsked(Disk disk, DiskSnapshot usual) => new()
    {
        Name = disk.Target?.Device ?? "",
        Type = StorageType.File,
        Snapshot = Wish(disk) ?? usual,
    };

    /// <summary>The mode that the domain tells; none for a disk without content and one that cannot change.</summary>
    private static DiskSnapshot? Wish(Disk disk) => disk.IsEmpty || disk.ReadOnly ? DiskSnapshot.No : disk.Snapshot;

    /// <summary>The suffix of the old image gives way to the name of the snapshot.</summary>
    private static void NameImages(DomainSnapshotDocument snapshot, List<Disk> disks, Func<string, bool> isRegularFile)
    {
        for (int i = 0; i < disks.Count; i++)
        {
            var disk = snapshot.Disks[i];
            if (disk.Snapshot != DiskSnapshot.External || disk.Path is not null)
                continue;
            if (disk.Type != StorageType.File)
                throw Unsupported($"cannot generate external snapshot name for disk '{disk.Name}' on a '{StorageTypeNames.Text(disk.Type ?? StorageType.None)}' device");
            var old = MomentDisks.PathOf(disks[i]) ?? throw Unsupported($"cannot generate external snapshot name for disk '{disk.Name}' without source");
            if (!isRegularFile(old))
                throw Unsupported($"source for disk '{disk.Name}' ({old}) doesn't exist or is not a regular file; refusing to generate external snapshot name");
            int dot = old.LastIndexOf('.');
            var stem = dot > old.LastIndexOf('/') ? old[..dot] : old;
            disk.Source = new() { File = $"{stem}.{snapshot.Name}" };
        }
    }

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.DomainSnapshot, text);
}
