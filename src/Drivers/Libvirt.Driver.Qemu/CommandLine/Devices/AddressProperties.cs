using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Where a device stands in its machine, as properties of QEMU's device.</summary>
internal static class AddressProperties
{
    /// <summary>Adds the place; drives and ports of controllers have properties of their own kind, which their devices add.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the controller of the address does not exist</exception>
    public static JsonObject AddAddress(this JsonObject properties, DomainDocument domain, DeviceInfo info)
    {
        switch (info.Address)
        {
            case PciAddress pci:
                properties.Add("bus", PciBus(domain, pci)).AddSwitch("multifunction", pci.MultiFunction)
                    .Add("addr", pci.Function == 0 ? $"0x{pci.Slot:x}" : $"0x{pci.Slot:x}.0x{pci.Function:x}");
                return properties.AddPositive("acpi-index", info.Acpi?.Index);
            case UsbAddress usb:
                return properties.Add("bus", UsbBus(domain, usb)).AddText("port", usb.Port);
            case SpaprVioAddress { Register: { } register }:
                return properties.Add("reg", register);
            case CcwAddress ccw:
                return properties.Add("devno", string.Create(CultureInfo.InvariantCulture, $"{ccw.ChannelSubsystem ?? 0:x}.{ccw.SubchannelSet ?? 0:x}.{ccw.DeviceNumber ?? 0:x4}"));
            case IsaAddress isa:
                return properties.AddPositive("iobase", isa.IoBase).AddPositive("irq", isa.Irq);
            case DimmAddress dimm:
                return properties.Add("slot", (ulong)dimm.Slot).AddPositive("addr", dimm.Base);
            default:
                return properties;
        }
    }

    /// <summary>Name of a PCI bus: that of the controller whose number it is.</summary>
    private static string PciBus(DomainDocument domain, PciAddress address)
    {
        var controller = Find(domain, ControllerType.Pci, address.Bus);
        if (controller is null)
            return address is { Bus: 0, Domain: 0 } ? "pci"
                : throw LibvirtException.Internal(ErrorDomain.Qemu, $"Could not find PCI controller with index {address.Bus} required for device at address '{address.Domain:x4}:{address.Bus:x2}:{address.Slot:x2}.{address.Function}'");
        // QEMU names the machine's own root itself, whatever alias the definition has for it.
        return controller.Model switch
        {
            "pcie-root" => "pcie.0",
            "pci-root" when controller.Target?.Index is null or 0 => Preparation.Aliases.ControllerAlias.PciRoot(new(domain, null, new(), ParseOptions.Default)),
            "pci-root" => Alias(controller.Info) + ".0",
            _ => Alias(controller.Info),
        };
    }

    private static string UsbBus(DomainDocument domain, UsbAddress address)
        => Find(domain, ControllerType.Usb, address.Bus) is { } controller ? Alias(controller.Info) + ".0"
            : throw LibvirtException.Internal(ErrorDomain.Qemu, $"could not find usb controller with index '{address.Bus}'");

    /// <summary>A controller by its number; null when there is none.</summary>
    public static Controller? Find(DomainDocument domain, ControllerType type, uint index)
        => domain.Devices.Controllers.Find(c => c.Type == type && (c.Index ?? 0) == index);

    /// <summary>Name of the controller that carries devices of an address.</summary>
    public static string ControllerAlias(DomainDocument domain, ControllerType type, uint index)
        => Find(domain, type, index) is { } controller ? BuiltIn(domain, controller) ?? Alias(controller.Info)
            : throw LibvirtException.Internal(ErrorDomain.Qemu, $"could not find {ControllerTypeNames.Text(type)} controller with index {index} required for device");

    /// <summary>QEMU's name of a controller that is part of the machine; null for others.</summary>
    private static string? BuiltIn(DomainDocument domain, Controller controller)
    {
        var name = Preparation.Aliases.ControllerAlias.Of(new(domain, null, new(), ParseOptions.Default), controller);
        return name is "ide" or "scsi" ? name : null;
    }

    /// <summary>Name of a device, which a guest that is going to run has for all of them.</summary>
    public static string Alias(DeviceInfo info) => info.Alias?.Name ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "a device of the guest has no alias");
}
