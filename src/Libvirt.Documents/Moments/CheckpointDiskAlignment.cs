using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Moments;

/// <summary>Makes the disks of a checkpoint fit those of its domain: each once, in the domain's order.</summary>
public static class CheckpointDiskAlignment
{
    /// <summary>Without disks all that can be written are tracked; else only those that are named.</summary>
    public static void Run(DomainCheckpointDocument checkpoint)
    {
        var domain = checkpoint.Domain ?? throw LibvirtException.Internal(ErrorDomain.DomainCheckpoint, "missing domain in checkpoint");
        var disks = domain.Devices.Disks;
        if (checkpoint.Disks.Count > disks.Count)
            throw Unsupported("too many disk checkpoint requests for domain");
        var usual = checkpoint.Disks.Count == 0 ? CheckpointMode.Bitmap : CheckpointMode.No;
        var aligned = new CheckpointDisk?[disks.Count];
        foreach (var asked in checkpoint.Disks)
        {
            int at = MomentDisks.Find(domain, asked.Name);
            if (at < 0)
                throw Unsupported($"no disk named '{asked.Name}'");
            if (aligned[at] is not null)
                throw Unsupported($"disk '{asked.Name}' specified twice");
            if (!IsTrackable(disks[at]) && asked.Mode != CheckpointMode.No)
                throw Unsupported($"disk '{asked.Name}' is empty or readonly");
            asked.Name = disks[at].Target?.Device ?? asked.Name;
            aligned[at] = asked;
        }
        checkpoint.Disks = new(disks.Count);
        for (int i = 0; i < disks.Count; i++)
            checkpoint.Disks.Add(aligned[i] ?? new() { Name = disks[i].Target?.Device ?? "", Mode = IsTrackable(disks[i]) ? usual : CheckpointMode.No });
        foreach (var disk in checkpoint.Disks)
            if (disk.Mode == CheckpointMode.Bitmap)
                disk.Bitmap ??= checkpoint.Name;
    }

    private static bool IsTrackable(Disk disk) => !disk.IsEmpty && !disk.ReadOnly;

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.DomainCheckpoint, text);
}
