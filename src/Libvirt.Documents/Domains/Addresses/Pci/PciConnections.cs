namespace Libvirt.Documents.Domains;

/// <summary>What a device needs of a PCI bus, and what a bus accepts.</summary>
[Flags]
public enum PciConnections
{
    /// <summary>The device is on no PCI bus.</summary>
    None = 0,

    /// <summary>It can be plugged while the guest runs.</summary>
    Hotpluggable = 1,

    /// <summary>Several such devices may share a slot as its functions.</summary>
    AggregateSlot = 2,

    /// <summary>It must be on the root bus.</summary>
    Integrated = 4,

    /// <summary>A conventional PCI device.</summary>
    PciDevice = 8,

    /// <summary>A PCI Express device.</summary>
    PcieDevice = 16,

    /// <summary>Upstream port of a switch.</summary>
    SwitchUpstreamPort = 32,

    /// <summary>Downstream port of a switch.</summary>
    SwitchDownstreamPort = 64,

    /// <summary>PCI Express root port.</summary>
    RootPort = 128,

    /// <summary>Second root of conventional PCI.</summary>
    PciExpanderBus = 256,

    /// <summary>Second root of PCI Express.</summary>
    PcieExpanderBus = 512,

    /// <summary>Old bridge from PCI Express.</summary>
    DmiToPciBridge = 1024,

    /// <summary>Bridge between conventional buses.</summary>
    PciBridge = 2048,

    /// <summary>Bridge from PCI Express.</summary>
    PcieToPciBridge = 4096,

    /// <summary>libvirt itself may choose the bus for the device; it then can be unplugged from most of them.</summary>
    AutoAssign = 8192,

    /// <summary>Devices that are no bridges.</summary>
    Endpoints = PciDevice | PcieDevice,

    /// <summary>All kinds of plugs.</summary>
    Kinds = Endpoints | SwitchUpstreamPort | SwitchDownstreamPort | RootPort | PciExpanderBus | PcieExpanderBus | DmiToPciBridge | PciBridge | PcieToPciBridge,
}
