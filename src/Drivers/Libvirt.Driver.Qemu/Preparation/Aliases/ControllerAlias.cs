using System.Globalization;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Preparation.Aliases;

/// <summary>Names of controllers; those that are part of the machine have the names that QEMU gives them.</summary>
internal static class ControllerAlias
{
    /// <summary>The alias of a controller.</summary>
    public static string Of(QemuGuest guest, Controller controller)
    {
        uint index = controller.Index ?? 0;
        return controller.Type switch
        {
            ControllerType.Pci => Pci(guest, controller),
            ControllerType.Ide when index == 0 && guest.HasBuiltInIde => "ide",
            ControllerType.Sata when index == 0 && guest.IsQ35 => "ide",
            ControllerType.Usb when index == 0 => "usb",
            ControllerType.Scsi when index == 0 && controller.Model == "ncr53c90" && guest.HasBuiltInEsp => "scsi",
            _ => Numbered(ControllerTypeNames.Text(controller.Type), index),
        };
    }

    /// <summary>Name of the root of PCI as a bus, whatever alias its controller has.</summary>
    public static string PciRoot(QemuGuest guest) => HasManyBuses(guest) ? "pci.0" : "pci";

    private static string Pci(QemuGuest guest, Controller controller)
    {
        if (controller.Model == "pcie-root")
            return "pcie.0";
        if (!HasManyBuses(guest))
            return "pci";
        return Numbered("pci.", controller.Index ?? 0);
    }

    /// <summary>Only boards of ARM other than virt have a single PCI bus.</summary>
    private static bool HasManyBuses(QemuGuest guest) => !guest.IsArm || guest.IsArmVirt;

    private static string Numbered(string prefix, uint index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}");
}
