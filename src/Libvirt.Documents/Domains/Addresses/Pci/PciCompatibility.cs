namespace Libvirt.Documents.Domains;

/// <summary>Which device fits on which bus.</summary>
public static class PciCompatibility
{
    /// <summary>What a PCI controller of a model is plugged into.</summary>
    public static PciConnections OfController(string? model) => model switch
    {
        "pci-bridge" => PciConnections.PciBridge,
        "pci-expander-bus" => PciConnections.PciExpanderBus,
        "pcie-expander-bus" => PciConnections.PcieExpanderBus,
        "dmi-to-pci-bridge" => PciConnections.DmiToPciBridge,
        "pcie-to-pci-bridge" => PciConnections.PcieToPciBridge,
        "pcie-root-port" => PciConnections.RootPort | PciConnections.AggregateSlot,
        "pcie-switch-upstream-port" => PciConnections.SwitchUpstreamPort,
        "pcie-switch-downstream-port" => PciConnections.SwitchDownstreamPort,
        _ => PciConnections.None,
    };

    /// <summary>True when the device fits. The user may mix PCI and PCI Express and give up hotplug, libvirt itself does not.</summary>
    public static bool Fits(PciConnections bus, PciConnections device, bool chosenByUser) => KindFits(ref bus, ref device, chosenByUser) && HotplugFits(bus, device)
            && (chosenByUser || (device & PciConnections.AutoAssign) == 0 || (bus & PciConnections.AutoAssign) != 0);

    /// <summary>Throws what native says about a device that does not fit.</summary>
    public static void Check(PciConnections bus, PciConnections device, bool chosenByUser, uint index, string address)
    {
        var code = chosenByUser ? ErrorNumber.XmlError : ErrorNumber.InternalError;
        if (!KindFits(ref bus, ref device, chosenByUser))
            throw LibvirtException.Create(ErrorDomain.Domain, code,
                $"The device at PCI address {address} cannot be plugged into the PCI controller with index='{index}'. It requires a controller that accepts a {Describe(device)}.");
        if (!HotplugFits(bus, device))
            throw LibvirtException.Create(ErrorDomain.Domain, code,
                $"The device at PCI address {address} requires hotplug capability, but the PCI controller with index='{index}' doesn't support hotplug");
    }

    private static bool KindFits(ref PciConnections bus, ref PciConnections device, bool chosenByUser)
    {
        var asked = device;
        if (chosenByUser)
        {
            if ((bus & PciConnections.Endpoints) != 0)
                bus |= PciConnections.Endpoints;
            if ((device & PciConnections.Hotpluggable) != 0)
                bus |= PciConnections.Hotpluggable;
            if ((device & PciConnections.PciBridge) != 0)
                asked |= PciConnections.PciDevice;
        }
        return (asked & bus & PciConnections.Kinds) != 0;
    }

    private static bool HotplugFits(PciConnections bus, PciConnections device)
        => (device & PciConnections.Hotpluggable) == 0 || (bus & PciConnections.Hotpluggable) != 0;

    private static string Describe(PciConnections device) => device switch
    {
        _ when device.HasFlag(PciConnections.PciDevice) => "standard PCI device",
        _ when device.HasFlag(PciConnections.PcieDevice) => "PCI Express device",
        _ when device.HasFlag(PciConnections.RootPort) => "pcie-root-port",
        _ when device.HasFlag(PciConnections.SwitchUpstreamPort) => "pcie-switch-upstream-port",
        _ when device.HasFlag(PciConnections.SwitchDownstreamPort) => "pcie-switch-downstream-port",
        _ when device.HasFlag(PciConnections.DmiToPciBridge) => "dmi-to-pci-bridge",
        _ when device.HasFlag(PciConnections.PcieToPciBridge) => "pcie-to-pci-bridge",
        _ when device.HasFlag(PciConnections.PciExpanderBus) => "pci-expander-bus",
        _ when device.HasFlag(PciConnections.PcieExpanderBus) => "pcie-expander-bus",
        _ => "pci-bridge",
    };
}
