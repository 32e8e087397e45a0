using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Whether trays of drives are open.</summary>
internal static class DiskTrays
{
    /// <summary>Asks QEMU about one drive.</summary>
    public static void Refresh(PlugSession session, Disk disk)
    {
        if (session.Execute("query-block") is not JsonArray drives || disk.Target is not { } target)
            return;
        foreach (var item in drives.Items)
            if (item is JsonObject drive && IsOf(drive.GetString("qdev"), disk) && drive.GetBoolean("tray_open") is { } open)
                target.Tray = open ? DiskTray.Open : DiskTray.Closed;
    }

    /// <summary>What QEMU calls the drive in commands.</summary>
    public static string Name(Disk disk) => disk.PrivateData?.QomName ?? disk.Info.Alias?.Name ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "a disk of the guest has no alias");

    /// <summary>Whether an entry of query-block is of a disk.</summary>
    /// <param name="device">Its member "qdev".</param>
    /// <param name="disk">The disk.</param>
    public static bool IsOf(string? device, Disk disk)
        => device is not null && disk.Info.Alias?.Name is { } alias && (device == alias || device == Name(disk) || device.StartsWith($"/machine/peripheral/{alias}", StringComparison.Ordinal));
}
