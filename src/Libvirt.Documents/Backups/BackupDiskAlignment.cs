using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Backups;

/// <summary>Makes the disks of a backup fit those of its domain: all of them, with a mode and a file.</summary>
public static class BackupDiskAlignment
{
    /// <summary>Without disks all that have content are saved; else only those that are named.</summary>
    /// <param name="backup">Its disks are completed.</param>
    /// <param name="domain">The running domain.</param>
    /// <param name="suffix">Stands behind the name of an image in the name of its backup.</param>
    public static void Run(DomainBackupDocument backup, DomainDocument domain, string suffix)
    {
        var disks = domain.Devices.Disks;
        if (backup.Disks.Count > disks.Count)
            throw Unsupported("too many disk backup requests for domain");
        if (disks.Count == 0)
            throw Unsupported("domain must have at least one disk to perform backup");
        bool all = backup.Disks.Count == 0;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asked in backup.Disks)
        {
            var disk = disks.Find(d => d.Target?.Device == asked.Name) ?? throw Unsupported($"no disk named '{asked.Name}'");
            if (!named.Add(asked.Name))
                throw Unsupported($"disk '{asked.Name}' specified twice");
            if (asked.Backup != false)
                AssignFile(asked, disk, backup.Mode ?? BackupMode.Push, suffix);
        }
        foreach (var disk in disks)
        {
            if (disk.Target?.Device is not { } name || named.Contains(name))
                continue;
            var other = new BackupDisk { Name = name, Backup = all && !disk.IsEmpty, Type = StorageType.File };
            backup.Disks.Add(other);
            if (other.Backup == true)
                AssignFile(other, disk, backup.Mode ?? BackupMode.Push, suffix);
        }
        foreach (var disk in backup.Disks)
            if (disk.Backup != false)
                AssignMode(disk, backup.Incremental);
    }

    private static void AssignFile(BackupDisk asked, Disk disk, BackupMode mode, string suffix)
    {
        if (disk.IsEmpty)
            throw Unsupported($"disk '{asked.Name}' has no media");
        if (disk.ReadOnly)
            throw Unsupported($"backup of readonly disk '{asked.Name}' makes no sense");
        if (asked.File is not null)
            return;
        if (disk.Source?.File is not { } path)
            throw Unsupported($"refusing to generate file name for disk '{asked.Name}'");
        asked.Type = StorageType.File;
        var file = new DiskSource { File = $"{path}.{suffix}" };
        if (mode == BackupMode.Push)
            asked.Target = file;
        else
            asked.Scratch = file;
    }

    private static void AssignMode(BackupDisk disk, string? incremental)
    {
        switch (disk.Mode)
        {
            case null:
                disk.Incremental ??= incremental;
                disk.Mode = disk.Incremental is null ? BackupDiskMode.Full : BackupDiskMode.Incremental;
                break;
            case BackupDiskMode.Full when disk.Incremental is not null:
                throw LibvirtException.Xml(ErrorDomain.Domain, $"'full' backup mode incompatible with 'incremental' for disk '{disk.Name}'");
            case BackupDiskMode.Incremental:
                disk.Incremental ??= incremental
                    ?? throw LibvirtException.Xml(ErrorDomain.Domain, $"'incremental' backup mode of disk '{disk.Name}' requires setting 'incremental' field for disk or backup");
                break;
        }
    }

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Domain, text);
}
