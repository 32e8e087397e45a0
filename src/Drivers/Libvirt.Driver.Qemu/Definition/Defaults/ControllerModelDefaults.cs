namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Models of controllers.</summary>
internal static class ControllerModelDefaults
{
    public static void Run(QemuGuest guest, Controller controller)
    {
        switch (controller.Type)
        {
            case ControllerType.Scsi when controller.Model is null or "" or "auto":
                controller.Model = Scsi(guest);
                break;
            case ControllerType.Usb when string.IsNullOrEmpty(controller.Model):
                controller.Model = Usb(guest, controller);
                break;
            case ControllerType.Pci:
                Pci(guest, controller);
                break;
        }
    }

    private static string? Scsi(QemuGuest guest)
    {
        if (guest.IsPSeries)
            return "ibmvscsi";
        if (guest.IsS390 || guest.IsLoongArchVirt || (guest.IsArmVirt || guest.IsRiscvVirt) && guest.IsNew)
            return "virtio-scsi";
        if (guest.HasBuiltInEsp)
            return "ncr53c90";
        if (guest.Emulator is null)
            return null;
        foreach (var other in guest.Devices.Controllers)
            if (other.Type == ControllerType.Scsi && other.Model is { Length: > 0 } and not "auto" and var model && guest.Devices.HostDevices.Exists(h => h.Type == HostDeviceType.Scsi))
                return model;
        return guest.Has("lsi") ? "lsilogic" : guest.Has("virtio-scsi-pci") ? "virtio-scsi" : null;
    }

    private static string? Usb(QemuGuest guest, Controller controller)
    {
        if (guest.Emulator is null)
            return null;
        if (guest.IsS390)
            return controller.Info.Address is null ? "none" : null;
        if (guest.IsPpc64)
        {
            if (guest.IsNew && guest.Has("qemu-xhci"))
                return "qemu-xhci";
            return guest.Has("pci-ohci") ? "pci-ohci" : guest.Has("nec-usb-xhci") ? "nec-xhci" : null;
        }
        if (guest.Architecture == "aarch64" || guest.IsLoongArch)
            return guest.Has("qemu-xhci") ? "qemu-xhci" : guest.Has("nec-usb-xhci") ? "nec-xhci" : null;
        return guest.Has("piix3-usb-uhci") ? "piix3-uhci" : guest.Architecture == "ppc" && guest.Has("pci-ohci") ? "pci-ohci" : null;
    }

    private static void Pci(QemuGuest guest, Controller controller)
    {
        if (controller.Model is "pci-expander-bus" && !guest.IsI440Fx || controller.Model is "pcie-expander-bus" && !guest.IsQ35 && !guest.IsArmVirt)
            throw QemuErrors.Unsupported($"{controller.Model} controllers are not supported with this machine type");
        if (controller.Model is not ("pci-expander-bus" or "pcie-expander-bus" or "pci-root") || controller.Target?.Node is not { } node)
            return;
        int cells = guest.Domain.Cpu?.Numa?.Cells.Count ?? 0;
        if (node >= cells)
            throw QemuErrors.Xml($"{controller.Model} with index {controller.Index} is configured for a NUMA node ({node}) not present in the domain's <cpu><numa> array ({cells})");
    }
}
