namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Roots of PCI, and masters of USB companions.</summary>
internal static class RootChecks
{
    public static void Run(QemuGuest guest)
    {
        foreach (var controller in guest.Devices.Controllers)
            if (controller.Type == ControllerType.Pci && controller.Model is "pci-root" or "pcie-root")
                Root(controller);
    }

    /// <summary>Companions need the controller whose companions they are.</summary>
    public static void Masters(QemuGuest guest)
    {
        foreach (var controller in guest.Devices.Controllers)
            if (controller.Type == ControllerType.Usb && controller.Info.Master is not null
                && !guest.Devices.Controllers.Exists(c => c.Type == ControllerType.Usb && c.Index == controller.Index && c.Info.Master is null))
                throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.XmlDetail, "No master USB controller specified");
    }

    private static void Root(Controller controller)
    {
        if (controller.Info.Address is not null)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "pci-root and pcie-root controllers should not have an address");
        bool several = controller.ModelName?.Name == PciControllerModelName.SpaprPciHostBridge;
        if (controller.Index > 0 && !several)
            throw LibvirtException.Xml(ErrorDomain.Domain, "pci-root and pcie-root controllers should have index 0");
    }
}
