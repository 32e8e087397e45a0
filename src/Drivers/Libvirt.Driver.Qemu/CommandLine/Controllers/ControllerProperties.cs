using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Controllers;

/// <summary>Controllers as devices of QEMU.</summary>
internal static class ControllerProperties
{
    /// <summary>Properties of the device; null when the machine has the controller without being told.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED, VIR_ERR_INTERNAL_ERROR: QEMU cannot have it</exception>
    public static JsonObject? Of(QemuGuest guest, Controller controller)
    {
        var properties = controller.Type switch
        {
            ControllerType.Pci => PciControllerProperties.Of(controller),
            ControllerType.Usb => UsbControllerProperties.Of(controller),
            ControllerType.Scsi => guest.HasBuiltInEsp && (controller.Index ?? 0) == 0 && controller.Model == "ncr53c90" ? null : ScsiControllerProperties.Of(controller),
            ControllerType.Sata => guest.IsQ35 && (controller.Index ?? 0) == 0 ? null : Named("ahci", controller),
            ControllerType.Ide => guest.HasBuiltInIde && (controller.Index ?? 0) == 0 ? null : throw LaunchBuilder.Unsupported("IDE controllers are unsupported for this QEMU binary or machine type"),
            ControllerType.VirtioSerial => Serial(controller),
            ControllerType.Ccid => Named("usb-ccid", controller),
            ControllerType.Nvme => new JsonObject().Add("driver", "nvme").AddText("serial", controller.Serial).Add("id", AddressProperties.Alias(controller.Info)),
            _ => null,
        };
        return properties?.AddAddress(guest.Domain, controller.Info);
    }

    private static JsonObject Named(string driver, Controller controller) => new JsonObject().Add("driver", driver).Add("id", AddressProperties.Alias(controller.Info));

    private static JsonObject Serial(Controller controller)
        => VirtioProperties.Start("virtio-serial", controller.Info, controller.Driver?.Options, VirtioModels.Of(controller.Model)).Add("id", AddressProperties.Alias(controller.Info))
            .AddNumber("max_ports", controller.Ports).AddNumber("vectors", controller.Vectors);
}
