namespace Libvirt.Documents.Domains;

/// <summary>Models of controllers.</summary>
public static class ControllerModels
{
    /// <summary>True for a model that controllers of this type can have.</summary>
    public static bool Known(ControllerType type, string model) => type switch
    {
        ControllerType.Scsi => model is "auto" or "buslogic" or "lsilogic" or "lsisas1068" or "vmpvscsi" or "ibmvscsi" or "virtio-scsi" or "lsisas1078"
            or "virtio-transitional" or "virtio-non-transitional" or "ncr53c90" or "dc390" or "am53c974",
        ControllerType.Usb => model is "piix3-uhci" or "piix4-uhci" or "ehci" or "ich9-ehci1" or "ich9-uhci1" or "ich9-uhci2" or "ich9-uhci3" or "vt82c686b-uhci"
            or "pci-ohci" or "nec-xhci" or "qusb1" or "qusb2" or "qemu-xhci" or "none",
        ControllerType.Pci => model is "pci-root" or "pcie-root" or "pci-bridge" or "dmi-to-pci-bridge" or "pcie-to-pci-bridge" or "pcie-root-port"
            or "pcie-switch-upstream-port" or "pcie-switch-downstream-port" or "pci-expander-bus" or "pcie-expander-bus",
        ControllerType.Ide => model is "piix3" or "piix4" or "ich6",
        ControllerType.VirtioSerial => model is "virtio" or "virtio-transitional" or "virtio-non-transitional",
        ControllerType.Isa => true,
        _ => false,
    };
}
