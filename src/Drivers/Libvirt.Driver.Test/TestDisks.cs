using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

/// <summary>Disks of a definition.</summary>
internal static class TestDisks
{
    /// <summary>By target ("vda") or source.</summary>
    public static Disk? Find(DomainDocument definition, string name)
        => definition.Devices.Disks.Find(d => d.Target?.Device == name) ?? (name.StartsWith('/') ? definition.Devices.Disks.Find(d => Source(d) == name) : null);

    /// <summary>Path of file, block device or folder; null for anything else.</summary>
    public static string? Source(Disk disk) => disk.Source is { } source ? source.File ?? source.Device ?? source.Directory : null;
}
