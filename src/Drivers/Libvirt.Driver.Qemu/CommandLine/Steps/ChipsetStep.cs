using System.Globalization;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Properties of the chipset, which is no device that could be named.</summary>
internal static class ChipsetStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var controller in builder.Devices.Controllers)
        {
            if (controller is not { Type: ControllerType.Pci, Index: null or 0 })
                continue;
            if (controller is { Model: "pci-root", Target.Hotplug: { } plug } && builder.Guest.IsI440Fx)
                builder.Add("-global", plug ? "PIIX4_PM.acpi-root-pci-hotplug=on" : "PIIX4_PM.acpi-root-pci-hotplug=off");
            if (controller.PciHole64 is { } hole)
                builder.Add("-global", string.Create(CultureInfo.InvariantCulture, $"{(controller.Model == "pcie-root" ? "q35" : "i440FX")}-pcihost.pci-hole64-size={hole}K"));
        }
    }
}
