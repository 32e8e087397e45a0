namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Controllers that the machine or the binary does not have.</summary>
internal static class ControllerChecks
{
    private const uint XhciPorts = 15, MaximumTargetIndex = 30;

    public static void Run(QemuGuest guest)
    {
        foreach (var controller in guest.Devices.Controllers)
            switch (controller.Type)
            {
                case ControllerType.Ide: Ide(guest, controller); break;
                case ControllerType.Fdc when guest.IsNew && guest.IsPSeries || guest.IsArm || guest.IsRiscv || guest.IsS390 || guest.IsLoongArch:
                    throw QemuErrors.Unsupported("this machine type do not support floppy devices");
                case ControllerType.Sata when guest.Emulator is not null && !guest.Has("ich9-ahci"):
                    throw QemuErrors.Unsupported("SATA is not supported with this QEMU binary");
                case ControllerType.Usb: Usb(guest, controller); break;
                case ControllerType.Scsi: Scsi(guest, controller); break;
                case ControllerType.Pci: Pci(guest, controller); break;
                case ControllerType.VirtioSerial when controller.Driver?.IoThread > 0:
                    throw LibvirtException.Xml(ErrorDomain.Domain, "'iothread' attribute only supported for virtio scsi controllers");
            }
    }

    private static void Ide(QemuGuest guest, Controller controller)
    {
        if (!guest.HasBuiltInIde && guest.Machine != "isapc")
            throw QemuErrors.Unsupported("IDE controllers are unsupported for this QEMU binary or machine type");
        if (controller.Index > 0)
            throw QemuErrors.Unsupported("Only a single IDE controller is supported for this machine type");
    }

    private static void Usb(QemuGuest guest, Controller controller)
    {
        var model = controller.Model;
        if (model is "qusb1" or "qusb2")
            throw QemuErrors.Unsupported("USB controller model type 'qusb1' or 'qusb2' is not supported in qemu");
        var flag = model switch
        {
            "piix3-uhci" => "piix3-usb-uhci",
            "piix4-uhci" => "piix4-usb-uhci",
            "ehci" => "usb-ehci",
            "ich9-ehci1" or "ich9-uhci1" or "ich9-uhci2" or "ich9-uhci3" => "ich9-usb-ehci1",
            "vt82c686b-uhci" => "vt82c686b-usb-uhci",
            "pci-ohci" => "pci-ohci",
            "nec-xhci" => "nec-usb-xhci",
            "qemu-xhci" => "qemu-xhci",
            _ => null,
        };
        if (guest.Emulator is not null && flag is not null && !guest.Has(flag) && (guest.IsNew || model is not "nec-xhci"))
            throw QemuErrors.Unsupported($"USB controller model '{model}' not supported in this QEMU binary");
        if (model is "nec-xhci" or "qemu-xhci" && controller.Ports > XhciPorts)
            throw QemuErrors.Unsupported($"'{model}' controller only supports up to '{XhciPorts}' ports");
    }

    private static void Scsi(QemuGuest guest, Controller controller)
    {
        if (controller.Model == "buslogic")
            throw QemuErrors.Unsupported("Unsupported controller model: buslogic");
        if (controller.Model is "lsilogic" or "ibmvscsi" && controller.Driver?.IoThread > 0)
            throw QemuErrors.Xml("'iothread' attribute only supported for virtio scsi controllers");
    }

    private static void Pci(QemuGuest guest, Controller controller)
    {
        if (controller is { Model: "pci-bridge", Index: { } index, Info.Address: PciAddress { IsSet: true } address } && address.Bus >= index)
            throw QemuErrors.Unsupported($"PCI controller at index {index} (0x{index:x2}) has bus='0x{address.Bus:x2}', but index must be larger than bus");
        if (controller.Model != "pci-root" || !guest.IsPSeries)
            return;
        if (controller.Target?.Index > MaximumTargetIndex)
            throw QemuErrors.Unsupported($"PCI controller target index '{controller.Target.Index}' out of range - must be 0-{MaximumTargetIndex}");
        if (controller.Index == 0 != (controller.Target?.Index == 0))
            throw QemuErrors.Unsupported("Only the PCI controller with index 0 can have target index 0, and vice versa");
        if (controller.Index == 0 && controller.Target?.Node is not null)
            throw QemuErrors.Unsupported("The PCI controller with index=0 can't be associated with a NUMA node");
    }
}
