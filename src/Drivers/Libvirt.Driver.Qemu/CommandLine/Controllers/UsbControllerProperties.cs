using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Controllers;

/// <summary>USB controllers.</summary>
internal static class UsbControllerProperties
{
    /// <summary>Properties without the address; null when the guest is to have none.</summary>
    public static JsonObject? Of(Controller controller)
    {
        if (controller.Model is null or "none")
            return null;
        var properties = new JsonObject().Add("driver", Driver(controller.Model));
        if (controller.Ports is { } ports)
        {
            if (controller.Model is not ("nec-xhci" or "qemu-xhci"))
                throw LaunchBuilder.Unsupported($"usb controller type {controller.Model} doesn't support 'ports' with this QEMU binary");
            properties.Add("p2", (ulong)ports).Add("p3", (ulong)ports);
        }
        var alias = AddressProperties.Alias(controller.Info);
        // Companions share the name of the controller that they belong to.
        return controller.Info.Master is { } master
            ? properties.Add("masterbus", alias + ".0").Add("firstport", (ulong)master.StartPort)
            : properties.Add("id", alias);
    }

    /// <summary>The capability that stands for a driver: the controllers of one chip are there together.</summary>
    public static string Flag(string driver) => driver.StartsWith("ich9-usb-", StringComparison.Ordinal) ? "ich9-usb-ehci1" : driver;

    /// <summary>QEMU's name of a model.</summary>
    public static string Driver(string model) => model switch
    {
        "piix3-uhci" => "piix3-usb-uhci",
        "piix4-uhci" => "piix4-usb-uhci",
        "ehci" => "usb-ehci",
        "ich9-ehci1" => "ich9-usb-ehci1",
        "ich9-uhci1" => "ich9-usb-uhci1",
        "ich9-uhci2" => "ich9-usb-uhci2",
        "ich9-uhci3" => "ich9-usb-uhci3",
        "vt82c686b-uhci" => "vt82c686b-usb-uhci",
        "pci-ohci" => "pci-ohci",
        "nec-xhci" => "nec-usb-xhci",
        "qemu-xhci" => "qemu-xhci",
        _ => throw LaunchBuilder.Unsupported(string.Create(CultureInfo.InvariantCulture, $"{model} not supported in this QEMU binary")),
    };
}
