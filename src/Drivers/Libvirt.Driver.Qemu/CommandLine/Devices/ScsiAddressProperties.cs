using System.Globalization;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Places on SCSI buses.</summary>
internal static class ScsiAddressProperties
{
    /// <summary>Adds the place; old controllers know no units below a target.</summary>
    public static JsonObject AddScsiAddress(this JsonObject properties, QemuGuest guest, DriveAddress address)
    {
        var controller = AddressProperties.Find(guest.Domain, ControllerType.Scsi, address.Controller)
            ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"unable to find a SCSI controller with index {address.Controller}");
        var alias = AddressProperties.Alias(controller.Info);
        if (HasNoUnits(controller.Model))
            return properties.Add("bus", string.Create(CultureInfo.InvariantCulture, $"{alias}.{address.Bus}")).Add("scsi-id", (ulong)address.Unit);
        return properties.Add("bus", alias + ".0").Add("channel", (ulong)address.Bus).Add("scsi-id", (ulong)address.Target).Add("lun", (ulong)address.Unit);
    }

    private static bool HasNoUnits(string? model) => model is "lsilogic" or "ncr53c90" or "am53c974" or "dc390" or "buslogic" or "lsisas1068" or "auto" or null;
}
