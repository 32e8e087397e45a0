using Libvirt.Documents.NetworkPorts;
using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>What cards of virtual networks are in the end: their ports tell it. And the names of the devices that the host will have for cards.</summary>
internal static class InterfacePreparation
{
    /// <summary>Makes the ports and keeps what they tell; chooses names.</summary>
    public static void Run(LaunchPlan plan)
    {
        foreach (var card in plan.Domain.Devices.Interfaces)
        {
            if (card.Type == InterfaceType.Network && card.Actual is null)
                card.Actual = Actual(plan.Resources.NetworkPort(card), card);
            plan.Resources.NameTap(card);
        }
    }

    private static InterfaceActual Actual(NetworkPortDocument port, InterfaceDevice card)
    {
        var plug = port.Plug;
        var actual = new InterfaceActual
        {
            Source = new(),
            VirtualPort = port.VirtualPort,
            Bandwidth = port.Bandwidth,
            Vlan = port.Vlan,
            TrustGuestRxFilters = port.TrustGuestRxFilters,
            Port = port.PortOptions,
        };
        switch (plug?.Type)
        {
            case NetworkPortPlugType.Network or NetworkPortPlugType.Bridge:
                actual.Type = plug.Type == NetworkPortPlugType.Network ? InterfaceType.Network : InterfaceType.Bridge;
                actual.Source.Bridge = plug.Bridge;
                break;
            case NetworkPortPlugType.Direct:
                actual.Type = InterfaceType.Direct;
                actual.Source.Device = plug.Device;
                actual.Source.Mode = plug.Mode is { } mode ? MacvlanModeNames.Text(mode) : null;
                break;
            case NetworkPortPlugType.HostdevPci:
                actual.Type = InterfaceType.Hostdev;
                actual.Managed = plug.Managed;
                actual.Source.DeviceAddress = new() { Type = "pci", Domain = plug.Address?.Domain, Bus = plug.Address?.Bus, Slot = plug.Address?.Slot, Function = plug.Address?.Function };
                break;
            default:
                throw LibvirtException.Internal(ErrorDomain.Qemu, $"port of network '{card.Source?.Network}' has no plug");
        }
        if (port.Uuid is { } uuid && card.Source is { } source)
            source.PortId = uuid.ToString();
        return actual;
    }
}
