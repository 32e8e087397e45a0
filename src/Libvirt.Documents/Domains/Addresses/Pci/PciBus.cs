namespace Libvirt.Documents.Domains;

/// <summary>A PCI bus: what its controller accepts, and what is taken.</summary>
public sealed class PciBus
{
    private const PciConnections Free = PciConnections.AutoAssign | PciConnections.Hotpluggable;
    private readonly byte[] _functions = new byte[32];
    private uint _aggregated;

    /// <summary>An empty bus behind a controller of this model.</summary>
    /// <exception cref="LibvirtException">the model is unknown</exception>
    public PciBus(string model, bool hotplug)
    {
        Model = model;
        (Accepts, FirstSlot, LastSlot) = Rules(model);
        if (!hotplug && model is "pcie-root-port" or "pcie-switch-downstream-port")
            Accepts &= ~PciConnections.Hotpluggable;
    }

    /// <summary>Model of the controller.</summary>
    public string Model { get; }

    /// <summary>What can be plugged in.</summary>
    public PciConnections Accepts { get; }

    /// <summary>First slot that devices can have.</summary>
    public uint FirstSlot { get; }

    /// <summary>Last slot that devices can have.</summary>
    public uint LastSlot { get; }

    /// <summary>Devices of different groups are kept on different buses; 0 for those that need no isolation.</summary>
    public uint IsolationGroup { get; set; }

    /// <summary>The group stays as it is.</summary>
    public bool IsolationGroupLocked { get; set; }

    /// <summary>No function is taken.</summary>
    public bool IsEmpty => !_functions.AsSpan().ContainsAnyExcept((byte)0);

    /// <summary>Bit mask of the functions of a slot that are taken.</summary>
    public byte Functions(uint slot) => _functions[slot];

    /// <summary>The slot is taken by devices that share it.</summary>
    public bool IsAggregated(uint slot) => (_aggregated & 1u << (int)slot) != 0;

    /// <summary>True when every slot that devices can have is taken.</summary>
    public bool IsFull
    {
        get
        {
            for (uint slot = FirstSlot; slot <= LastSlot; slot++)
                if (_functions[slot] == 0)
                    return false;
            return true;
        }
    }

    /// <summary>Marks a function as taken.</summary>
    public void Take(uint slot, uint function, bool aggregate)
    {
        if (_functions[slot] == 0 && aggregate)
            _aggregated |= 1u << (int)slot;
        _functions[slot] |= (byte)(1 << (int)function);
    }

    /// <summary>Looks for a free function, the wanted one or (null) any; false when the bus has none that fits.</summary>
    public bool TryFind(PciConnections device, uint? wanted, out uint slot, out uint function)
    {
        function = wanted ?? 0;
        slot = FirstSlot;
        if (!PciCompatibility.Fits(Accepts, device, false))
            return false;
        for (; slot <= LastSlot; slot++)
        {
            if (_functions[slot] == 0)
                return true;
            if ((device & PciConnections.AggregateSlot) == 0 || !IsAggregated(slot))
                continue;
            if ((_functions[slot] & 1 << (int)function) == 0)
                return true;
            if (wanted is null && _functions[slot] != 0xff)
            {
                function = (uint)System.Numerics.BitOperations.TrailingZeroCount((uint)(byte)~_functions[slot]);
                return true;
            }
        }
        return false;
    }

    private static (PciConnections, uint, uint) Rules(string model) => model switch
    {
        "pci-root" => (Free | PciConnections.PciDevice | PciConnections.PciBridge | PciConnections.PciExpanderBus, 1, 31),
        "pci-bridge" => (Free | PciConnections.PciDevice | PciConnections.PciBridge, 1, 31),
        "pci-expander-bus" => (Free | PciConnections.PciDevice | PciConnections.PciBridge, 0, 31),
        "pcie-root" => (PciConnections.PcieDevice | PciConnections.RootPort | PciConnections.PcieExpanderBus | PciConnections.DmiToPciBridge, 1, 31),
        "dmi-to-pci-bridge" => (PciConnections.PciDevice | PciConnections.PciBridge, 0, 31),
        "pcie-to-pci-bridge" => (Free | PciConnections.PciDevice | PciConnections.PciBridge, 1, 31),
        "pcie-root-port" or "pcie-switch-downstream-port" => (Free | PciConnections.PcieDevice | PciConnections.SwitchUpstreamPort
            | PciConnections.DmiToPciBridge | PciConnections.PcieToPciBridge, 0, 0),
        "pcie-switch-upstream-port" => (PciConnections.SwitchDownstreamPort, 0, 31),
        "pcie-expander-bus" => (PciConnections.RootPort | PciConnections.DmiToPciBridge, 0, 31),
        _ => throw LibvirtException.Internal(ErrorDomain.Domain, "PCI controller model was not set correctly"),
    };
}
