using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Moments;

/// <summary>Finds the disks of a domain that a snapshot or checkpoint names.</summary>
internal static class MomentDisks
{
    /// <summary>Position of a disk by the name that the guest sees or by the absolute path of its image; -1 when there is none.</summary>
    public static int Find(DomainDocument domain, string name)
    {
        var disks = domain.Devices.Disks;
        for (int i = 0; i < disks.Count; i++)
            if (name.StartsWith('/') ? PathOf(disks[i]) == name : disks[i].Target?.Device == name)
                return i;
        return -1;
    }

    /// <summary>The image of a disk; null when there is none.</summary>
    public static string? PathOf(Disk disk) => PathOf(disk.Source);

    /// <summary>The image that a source names; null when there is none.</summary>
    public static string? PathOf(DiskSource? source)
        => source is null ? null : source.File ?? source.Device ?? source.Directory ?? source.Name ?? source.Path;
}
