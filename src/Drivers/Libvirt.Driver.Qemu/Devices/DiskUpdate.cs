using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>What can change of a disk that a guest has: the medium of a removable one, and what only the host cares about.</summary>
internal static class DiskUpdate
{
    /// <summary>Changes it.</summary>
    public static void Run(PlugSession session, Disk present, Disk wanted)
    {
        Check(present, wanted);
        if (Source(present) != Source(wanted))
        {
            if (present.Device is not (DiskDevice.Cdrom or DiskDevice.Floppy))
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "disk source can be changed only in removable drives");
            DiskMedium.Change(session, present, wanted);
        }
        else if (present.Source is { } source && wanted.Source is { } other)
            source.StartupPolicy = other.StartupPolicy;
        present.Snapshot = wanted.Snapshot ?? present.Snapshot;
    }

    /// <summary>Where the medium is, in one text; equal for equal places.</summary>
    private static string Source(Disk disk)
        => disk.IsEmpty ? "" : $"{disk.Type}|{DiskPaths.Of(disk)}|{disk.Source?.Protocol}|{disk.Source?.Pool}|{disk.Source?.Volume}|{disk.Source?.FdGroup}|{string.Join(',', disk.Source!.Hosts.ConvertAll(static h => $"{h.Name}:{h.Port}:{h.Socket}"))}";

    /// <summary>What is not said does not change; what is said must be as it is.</summary>
    private static void Check(Disk present, Disk wanted)
    {
        Same(present.Device ?? DiskDevice.Disk, wanted.Device ?? DiskDevice.Disk, "device", wanted.Device is null);
        Same(present.Target?.Bus, wanted.Target?.Bus, "bus", false);
        Same(present.ReadOnly, wanted.ReadOnly || wanted.Device == DiskDevice.Cdrom, "readonly", false);
        Same(present.Shareable, wanted.Shareable, "shared", false);
        Same(present.Serial, wanted.Serial, "serial", wanted.Serial is null);
        Same(present.Wwn, wanted.Wwn, "wwn", wanted.Wwn is null);
        Same(present.Vendor, wanted.Vendor, "vendor", wanted.Vendor is null);
        Same(present.Product, wanted.Product, "product", wanted.Product is null);
        Same(present.Driver?.Cache, wanted.Driver?.Cache, "cache", wanted.Driver?.Cache is null);
        Same(present.Driver?.ErrorPolicy, wanted.Driver?.ErrorPolicy, "error_policy", wanted.Driver?.ErrorPolicy is null);
        Same(present.Driver?.ReadErrorPolicy, wanted.Driver?.ReadErrorPolicy, "rerror_policy", wanted.Driver?.ReadErrorPolicy is null);
        Same(present.Driver?.Io, wanted.Driver?.Io, "io", wanted.Driver?.Io is null);
        Same(present.Driver?.IoThread, wanted.Driver?.IoThread, "iothread", wanted.Driver?.IoThread is null);
        Same(present.Driver?.Discard, wanted.Driver?.Discard, "discard", wanted.Driver?.Discard is null);
        Same(present.Info.Alias?.Name, wanted.Info.Alias?.Name, "alias", wanted.Info.Alias is null);
    }

    private static void Same<T>(T present, T wanted, string field, bool isUnsaid)
    {
        if (!isUnsaid && !EqualityComparer<T>.Default.Equals(present, wanted))
            throw PlugErrors.Unsupported($"cannot modify field '{field}' (or it's parts) of the disk");
    }
}
