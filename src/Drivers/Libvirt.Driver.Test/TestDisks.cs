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

    /// <summary>Inserts a disk among those of its bus, in the order of their names.</summary>
    public static void Insert(List<Disk> disks, Disk disk)
    {
        int place = -1;
        for (int i = disks.Count - 1; i >= 0; i--)
        {
            if (disks[i].Target?.Bus != disk.Target?.Bus)
                continue;
            if (Index(disks[i].Target!.Device!) > Index(disk.Target!.Device!))
                place = i;
            else if (place < 0)
                place = i + 1;
        }
        disks.Insert(place < 0 ? disks.Count : place, disk);
    }

    /// <summary>The number that a target name stands for: "vda" 0, "vdb" 1, "vdaa" 26; -1 for another name.</summary>
    public static int Index(string target)
    {
        int at = 0, number = 0;
        foreach (var prefix in new[] { "fd", "hd", "vd", "sd", "xvd", "ubd" })
            if (target.StartsWith(prefix, StringComparison.Ordinal))
                at = prefix.Length;
        if (at == 0 || at == target.Length)
            return -1;
        for (; at < target.Length && target[at] is >= 'a' and <= 'z'; at++)
            number = number * 26 + target[at] - 'a' + 1;
        return number - 1;
    }
}
