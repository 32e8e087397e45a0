using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>The identity that a PCI device has on s390: a device of its own that points at the other.</summary>
internal static class ZpciProperties
{
    /// <summary>Null when the device has none.</summary>
    public static JsonObject? Of(DeviceInfo info)
        => info.Address is PciAddress { Zpci: { Uid: { } uid, Fid: { } fid } }
            ? new JsonObject().Add("driver", "zpci").Add("uid", (ulong)uid).Add("fid", (ulong)fid).Add("target", AddressProperties.Alias(info))
                .Add("id", string.Create(CultureInfo.InvariantCulture, $"zpci{uid}"))
            : null;
}
