namespace Libvirt.Documents.Domains;

/// <summary>All PCI buses of a guest and what is taken on them. With <c>dryRun</c> buses are added as needed and devices keep their addresses.</summary>
public sealed class PciAddressSet(bool dryRun)
{
    /// <summary>Buses by number, which is the index of their controller.</summary>
    public List<PciBus> Buses { get; } = [];

    /// <summary>More roots can be had (pSeries): a full one needs no bridge.</summary>
    public bool HasSeveralRoots { get; init; }

    /// <summary>There are bridges from PCI Express that can be plugged into root ports.</summary>
    public bool HasPcieToPciBridge { get; init; }

    /// <summary>Identifiers of PCI functions on s390; null elsewhere.</summary>
    public ZpciAddressSet? Zpci { get; init; }

    /// <summary>True when any function of the slot is taken.</summary>
    public bool IsInUse(uint bus, uint slot) => bus < Buses.Count && Buses[(int)bus].Functions(slot) != 0;

    /// <summary>Takes an address that the user or the machine chose.</summary>
    /// <exception cref="LibvirtException">there is no such place, it does not fit or it is taken</exception>
    public void Reserve(PciAddress address, PciConnections device, uint isolationGroup = 0) => Reserve(address, device, isolationGroup, true);

    /// <summary>Finds a free place and takes it; the device gets it when this is not a dry run.</summary>
    public PciAddress ReserveNext(DeviceInfo info, PciConnections device, uint isolationGroup = 0, uint? function = null)
    {
        var address = FindNext(device, isolationGroup, function);
        if (info.Address is PciAddress { Zpci: { } zpci })
            address.Zpci = zpci;
        Reserve(address, device, isolationGroup, false);
        if (!dryRun)
        {
            info.Address = address;
            Zpci?.Complete(address);
        }
        return address;
    }

    /// <summary>Throws when the address cannot be on these buses.</summary>
    public void Validate(PciAddress address, PciConnections device, bool chosenByUser)
    {
        if (Buses.Count == 0)
            throw DomainValidation.Xml("No PCI buses available");
        var text = Text(address);
        if (address.Domain != 0)
            throw Error(chosenByUser, $"Invalid PCI address {text}. Only PCI domain 0 is available");
        if (address.Bus >= Buses.Count)
            throw Error(chosenByUser, $"Invalid PCI address {text}. Only PCI buses up to {Buses.Count - 1} are available");
        var bus = Buses[(int)address.Bus];
        PciCompatibility.Check(bus.Accepts, device, chosenByUser, address.Bus, text);
        if ((device & PciConnections.Integrated) != 0 && address.Bus != 0)
            throw Error(chosenByUser, $"The device at PCI address {text} needs to be an integrated device (bus=0)");
        if (bus.FirstSlot > 0 && address.Slot < bus.FirstSlot)
            throw Error(chosenByUser, $"Invalid PCI address {text}. slot must be >= {bus.FirstSlot}");
        if (address.Slot > bus.LastSlot)
            throw Error(chosenByUser, $"Invalid PCI address {text}. slot must be <= {bus.LastSlot}");
    }

    /// <summary>An address as messages show it.</summary>
    public static string Text(PciAddress address) => $"{address.Domain:x4}:{address.Bus:x2}:{address.Slot:x2}.{address.Function:x}";

    private void Reserve(PciAddress address, PciConnections device, uint isolationGroup, bool chosenByUser)
    {
        if (dryRun)
            Grow(address.Bus, device);
        Validate(address, device, chosenByUser);
        var bus = Buses[(int)address.Bus];
        if ((bus.Functions(address.Slot) & 1 << (int)address.Function) != 0)
            throw Error(chosenByUser, $"Attempted double use of PCI Address {Text(address)}");
        if (bus.IsEmpty && !bus.IsolationGroupLocked)
            bus.IsolationGroup = isolationGroup;
        else if (bus.IsolationGroup != isolationGroup && chosenByUser)
            bus.IsolationGroup = 0;
        bus.Take(address.Slot, address.Function, (device & PciConnections.AggregateSlot) != 0);
    }

    /// <summary>A place on a bus of the same isolation group, else on an empty bus, else on a new one.</summary>
    private PciAddress FindNext(PciConnections device, uint isolationGroup, uint? function)
    {
        if (Buses.Count == 0)
            throw DomainValidation.Xml("No PCI buses available");
        int count = (device & PciConnections.Integrated) != 0 ? 1 : Buses.Count;
        for (int i = 0; i < count; i++)
            if (Buses[i].IsolationGroup == isolationGroup && Buses[i].TryFind(device, function, out uint slot, out uint free))
                return new() { Bus = (uint)i, Slot = slot, Function = free };
        for (int i = 0; i < count && isolationGroup != 0; i++)
            if (Buses[i].IsEmpty && !Buses[i].IsolationGroupLocked && Buses[i].TryFind(device, function, out uint slot, out uint free))
                return new() { Bus = (uint)i, Slot = slot, Function = free };
        if (!dryRun || (device & PciConnections.Integrated) != 0)
            throw LibvirtException.Internal(ErrorDomain.Domain, "No more available PCI slots");
        int bus = Buses.Count;
        Grow((uint)bus, device);
        bus = Buses.Count - 1;
        return new() { Bus = (uint)bus, Slot = Buses[bus].FirstSlot, Function = function ?? 0 };
    }

    /// <summary>Adds buses up to this number, of the kind that the device needs, with what they need themselves.</summary>
    private void Grow(uint last, PciConnections device)
    {
        int missing = (int)last - Buses.Count + 1;
        if (missing <= 0)
            return;
        string model;
        string? before = null;
        if ((device & PciConnections.PciDevice) != 0)
        {
            model = HasSeveralRoots ? "pci-root" : "pci-bridge";
            if (!HasSeveralRoots && !Buses.Exists(b => (b.Accepts & PciConnections.PciBridge) != 0))
            {
                (before, model) = HasPcieToPciBridge ? ("pcie-root-port", "pcie-to-pci-bridge") : ("dmi-to-pci-bridge", model);
                missing = Math.Max(missing, 2);
            }
        }
        else if ((device & PciConnections.PciBridge) != 0 && Buses.Count > 0 && Buses[0].Model == "pci-root")
            model = "pci-bridge";
        else if ((device & PciConnections.PciBridge) != 0)
            model = HasPcieToPciBridge ? "pcie-to-pci-bridge" : "dmi-to-pci-bridge";
        else if ((device & (PciConnections.PcieDevice | PciConnections.SwitchUpstreamPort | PciConnections.PcieToPciBridge | PciConnections.DmiToPciBridge)) != 0)
            model = "pcie-root-port";
        else
            throw NoBus(device);
        if (before is not null)
        {
            Buses.Add(new(before, true));
            missing--;
        }
        for (; missing > 0; missing--)
            Buses.Add(new(model, true));
    }

    private static LibvirtException NoBus(PciConnections device)
    {
        var controller = (device & PciConnections.RootPort) != 0 ? "pcie-root-port" : (device & PciConnections.PciExpanderBus) != 0 ? "pci-expander-bus"
            : (device & PciConnections.PcieExpanderBus) != 0 ? "pcie-expander-bus" : (device & PciConnections.SwitchDownstreamPort) != 0 ? "pcie-switch-downstream-port" : null;
        return LibvirtException.Internal(ErrorDomain.Domain, controller is null
            ? $"Cannot automatically add a new PCI bus for a device with unrecognized connect flags {(int)device:x2}"
            : $"a {(controller.EndsWith("downstream-port", StringComparison.Ordinal) ? "PCIe" : "PCI")} slot is needed to connect a PCI controller model='{controller}', but none is available, and it cannot be automatically added");
    }

    private static LibvirtException Error(bool chosenByUser, string text)
        => chosenByUser ? DomainValidation.Xml(text) : LibvirtException.Internal(ErrorDomain.Domain, text);
}
