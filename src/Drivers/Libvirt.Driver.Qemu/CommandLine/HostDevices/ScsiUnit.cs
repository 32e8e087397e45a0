using Libvirt.Driver.Qemu.CommandLine.Blocks;

namespace Libvirt.Driver.Qemu.CommandLine.HostDevices;

/// <summary>SCSI units of the host and of iSCSI servers as images: QEMU opens both as block nodes.</summary>
internal static class ScsiUnit
{
    /// <summary>The unit as an image; names of its nodes stay with the device's source.</summary>
    /// <param name="device">The device.</param>
    /// <param name="path">The generic device of a unit of the host; null for iSCSI.</param>
    public static BlockImage Of(HostDevice device, string? path)
    {
        var source = device.Source ?? new();
        var place = new DiskSource { PrivateData = source.PrivateData };
        if (path is not null)
            place.Device = path;
        else
        {
            place.Protocol = StorageProtocol.Iscsi;
            place.Name = source.Name;
            place.Hosts = source.Hosts;
            place.Initiator = source.Initiator;
        }
        return new()
        {
            Type = path is not null ? StorageType.Block : StorageType.Network,
            Source = place,
            ReadOnly = device.ReadOnly,
            Authentication = source.Authentication,
        };
    }

    /// <summary>Whether the unit is on a server.</summary>
    public static bool IsIscsi(HostDevice device) => device.Source?.Protocol == "iscsi";
}
