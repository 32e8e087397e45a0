using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Controllers;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Controllers, kind after kind: those that carry others first.</summary>
internal static class ControllersStep
{
    private static readonly ControllerType[] Order =
    [
        ControllerType.Pci, ControllerType.Usb, ControllerType.Scsi, ControllerType.Ide, ControllerType.Sata, ControllerType.VirtioSerial, ControllerType.Nvme,
    ];

    /// <summary>Adds what is told about the machine's own PCI root.</summary>
    public static void Globals(LaunchBuilder builder)
    {
        foreach (var controller in builder.Devices.Controllers)
        {
            if (controller.Type != ControllerType.Pci || (controller.Index ?? 0) != 0 || controller.Model is not ("pci-root" or "pcie-root"))
                continue;
            if (controller is { Model: "pci-root", Target.Hotplug: { } hotplug } && builder.Guest.IsI440Fx)
                builder.Add("-global", $"PIIX4_PM.acpi-root-pci-hotplug={(hotplug ? "on" : "off")}");
            if (controller.PciHole64 is { } hole)
                builder.Add("-global", string.Create(CultureInfo.InvariantCulture, $"{(controller.Model == "pcie-root" ? "q35-pcihost" : "i440FX-pcihost")}.pci-hole64-size={hole}K"));
        }
    }

    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var type in Order)
            foreach (var controller in builder.Devices.Controllers)
                if (controller.Type == type)
                    Add(builder, controller);
        Floppies(builder);
    }

    /// <summary>Adds the readers of smart cards, which may be plugged into hubs.</summary>
    public static void SmartCards(LaunchBuilder builder)
    {
        foreach (var controller in builder.Devices.Controllers)
            if (controller.Type == ControllerType.Ccid)
                Add(builder, controller);
    }

    private static void Add(LaunchBuilder builder, Controller controller)
    {
        if (controller is { Type: ControllerType.Usb, Model: null })
        {
            if (builder.Guest.IsS390)
                return; // there is no USB unless a model is asked for
            throw LaunchBuilder.Unsupported("no model provided for USB controller");
        }
        if (controller is { Type: ControllerType.Usb, Model: { } model and not "none" } && UsbControllerProperties.Driver(model) is var driver && !builder.Has(UsbControllerProperties.Flag(driver)))
            throw LaunchBuilder.Unsupported($"USB controller model '{model}' not supported in this QEMU binary");
        if (ControllerProperties.Of(builder.Guest, controller) is { } properties)
            builder.Device(properties, controller.Info);
    }

    /// <summary>The controller of floppies tells which of them are booted from; machines without one of their own get it.</summary>
    private static void Floppies(LaunchBuilder builder)
    {
        JsonObject? properties = null;
        foreach (var controller in builder.Devices.Controllers)
            if (controller.Type == ControllerType.Fdc)
                properties = FloppyController.Of(builder.Guest);
        if (properties is null)
            return;
        if (FloppyController.IsExplicit(builder.Guest))
            builder.Device(properties);
        else
            foreach (var (name, value) in properties.Members)
                if (name != "driver")
                    builder.Add("-global", $"isa-fdc.{name}={value}");
    }
}
