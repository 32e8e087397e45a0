using System.Globalization;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Preparation.Aliases;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Where a device is, as properties of its front end.</summary>
internal static class AddressProperties
{
    /// <summary>Adds the address of a device. Drives and ports of serial buses name their buses themselves.</summary>
    public static JsonObject Address(this JsonObject properties, QemuGuest guest, DeviceInfo info)
    {
        switch (info.Address)
        {
            case PciAddress pci:
                Pci(properties, guest, pci, info);
                break;
            case UsbAddress usb:
                properties.Add("bus", Bus(guest, ControllerType.Usb, usb.Bus) + ".0");
                if (usb.Port is { } port)
                    properties.Add("port", port);
                break;
            case SpaprVioAddress { Register: { } register }:
                properties.Add("reg", register);
                break;
            case CcwAddress ccw:
                properties.Add("devno", string.Create(CultureInfo.InvariantCulture, $"{ccw.ChannelSubsystem ?? 0:x}.{ccw.SubchannelSet ?? 0:x}.{ccw.DeviceNumber ?? 0:x4}"));
                break;
            case IsaAddress isa:
                if (isa.IoBase != 0)
                    properties.Add("iobase", isa.IoBase);
                if (isa.Irq != 0)
                    properties.Add("irq", isa.Irq);
                break;
            case DimmAddress dimm:
                properties.Add("slot", dimm.Slot);
                if (dimm.Base != 0)
                    properties.Add("addr", dimm.Base);
                break;
        }
        return properties;
    }

    /// <summary>Alias of a controller.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is no such controller</exception>
    public static string Bus(QemuGuest guest, ControllerType type, uint index)
    {
        foreach (var controller in guest.Devices.Controllers)
            if (controller.Type == type && (controller.Index ?? 0) == index)
                return controller.Info.Alias?.Name ?? ControllerAlias.Of(guest, controller);
        throw LibvirtException.Internal(ErrorDomain.Qemu, $"Could not find device alias for {ControllerTypeNames.Text(type)} controller {index}");
    }

    private static void Pci(JsonObject properties, QemuGuest guest, PciAddress address, DeviceInfo info)
    {
        properties.Add("bus", PciBus(guest, address));
        if (address.MultiFunction is { } many)
            properties.Add("multifunction", many);
        properties.Add("addr", address.Function != 0
            ? string.Create(CultureInfo.InvariantCulture, $"0x{address.Slot:x}.0x{address.Function:x}")
            : string.Create(CultureInfo.InvariantCulture, $"0x{address.Slot:x}"));
        if (info.Acpi is { Index: not 0 and var index })
            properties.Add("acpi-index", index);
    }

    private static string PciBus(QemuGuest guest, PciAddress address)
    {
        foreach (var controller in guest.Devices.Controllers)
        {
            if (controller.Type != ControllerType.Pci || (controller.Index ?? 0) != address.Bus)
                continue;
            if (controller.Model == "pci-root")
            {
                if (controller.Target?.Index is null or 0)
                    return ControllerAlias.PciRoot(guest);
                return (controller.Info.Alias?.Name ?? ControllerAlias.Of(guest, controller)) + ".0";
            }
            return controller.Model == "pcie-root" ? "pcie.0" : controller.Info.Alias?.Name ?? ControllerAlias.Of(guest, controller);
        }
        throw LibvirtException.Internal(ErrorDomain.Qemu, $"Could not find PCI controller with index '{address.Bus}' required for device at address '{address.Domain:x4}:{address.Bus:x2}:{address.Slot:x2}.{address.Function}'");
    }
}
