namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Models and numbers of PCI controllers that their definition leaves open.</summary>
internal static class PciControllerOptions
{
    private const uint BusNumbers = 256, MaximumTargetIndex = 30;

    public static void Run(QemuGuest guest)
    {
        foreach (var controller in guest.Devices.Controllers)
            if (controller.Type == ControllerType.Pci)
                Complete(guest, controller);
    }

    private static void Complete(QemuGuest guest, Controller controller)
    {
        if (controller.ModelName is null && ModelName(guest, controller.Model) is { } name)
            controller.ModelName = new() { Name = name };
        var address = controller.Info.Address as PciAddress;
        switch (controller.Model)
        {
            case "pci-bridge":
                (controller.Target ??= new()).ChassisNumber ??= controller.Index;
                if (controller.Target.ChassisNumber > 255)
                    throw QemuErrors.Unsupported("bad chassisNr");
                break;
            case "pcie-root-port":
                (controller.Target ??= new()).Chassis ??= controller.Index;
                controller.Target.Port ??= ((address?.Slot ?? 0) << 3) + (address?.Function ?? 0);
                break;
            case "pcie-switch-downstream-port":
                (controller.Target ??= new()).Chassis ??= controller.Index;
                controller.Target.Port ??= address?.Slot ?? 0;
                break;
            case "pci-expander-bus" or "pcie-expander-bus":
                (controller.Target ??= new()).BusNumber ??= NextBusNumber(guest.Devices, controller);
                break;
            case "pci-root" when guest.IsPSeries:
                (controller.Target ??= new()).Index ??= controller.Index == 0 ? 0 : NextTargetIndex(guest.Devices);
                break;
        }
    }

    private static PciControllerModelName? ModelName(QemuGuest guest, string? model) => model switch
    {
        "pci-bridge" => PciControllerModelName.PciBridge,
        "dmi-to-pci-bridge" => PciControllerModelName.I82801B11Bridge,
        "pcie-to-pci-bridge" => PciControllerModelName.PciePciBridge,
        "pcie-root-port" => guest.Emulator is null || guest.Has("pcie-root-port") ? PciControllerModelName.PcieRootPort : PciControllerModelName.Ioh3420,
        "pcie-switch-upstream-port" => PciControllerModelName.X3130Upstream,
        "pcie-switch-downstream-port" => PciControllerModelName.Xio3130Downstream,
        "pci-expander-bus" => PciControllerModelName.Pxb,
        "pcie-expander-bus" => PciControllerModelName.PxbPcie,
        "pci-root" when guest.IsPSeries => PciControllerModelName.SpaprPciHostBridge,
        _ => null,
    };

    /// <summary>Two below the lowest that is taken.</summary>
    private static uint NextBusNumber(DomainDevices devices, Controller controller)
    {
        uint lowest = BusNumbers;
        foreach (var other in devices.Controllers)
            if (other.Type == ControllerType.Pci && other.Target?.BusNumber is { } number)
                lowest = Math.Min(lowest, number);
        if (lowest <= 2)
            throw QemuErrors.Internal($"No free busNr lower than current lowest busNr is available to auto-assign to bus {controller.Index}. Must be manually assigned");
        return lowest - 2;
    }

    private static uint NextTargetIndex(DomainDevices devices)
    {
        for (uint index = 1; index <= MaximumTargetIndex; index++)
            if (!devices.Controllers.Exists(c => c.Type == ControllerType.Pci && c.Target?.Index == index))
                return index;
        throw QemuErrors.Internal("No usable target index found for PHB");
    }
}
