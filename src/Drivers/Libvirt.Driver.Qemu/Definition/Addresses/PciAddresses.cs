namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>PCI addresses, and the controllers that they need: once as a trial that adds buses, then for good.</summary>
internal static class PciAddresses
{
    public static void Run(QemuGuest guest)
    {
        int last = -1;
        foreach (var controller in guest.Devices.Controllers)
            if (controller.Type == ControllerType.Pci)
                last = Math.Max(last, (int)(controller.Index ?? 0));
        if (last >= 0)
            AddControllers(guest, last);
        var set = Create(guest, false);
        if (!guest.SupportsPci)
        {
            Refuse(guest);
            return;
        }
        if (set.Buses.Count == 0 && guest.Emulator is not null)
            throw QemuErrors.Internal($"Machine type '{guest.Machine}' supports PCI but no PCI controller added");
        new PciPlacement(guest, set).Run();
        PciMultiFunction.Run(guest.Devices);
        PciControllerOptions.Run(guest);
    }

    /// <summary>Gives devices of a guest that runs their places; no bus can be added to it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: No more available PCI slots</exception>
    public static void Assign(QemuGuest guest)
    {
        if (guest.SupportsPci && Create(guest, false) is { Buses.Count: > 0 } set)
            new PciPlacement(guest, set).Run();
    }

    /// <summary>A machine without PCI cannot have devices that are on no other bus.</summary>
    private static void Refuse(QemuGuest guest)
    {
        if (!guest.IsX86)
            return;
        var rules = new PciRules(guest);
        foreach (var device in guest.Devices.All())
            if (device.Info.Address is null && rules.Of(device) != PciConnections.None && device is not MemoryBalloon)
                throw LibvirtException.Xml(ErrorDomain.Domain, "No PCI buses available");
    }

    /// <summary>The trial: which buses would be needed? They become controllers.</summary>
    private static void AddControllers(QemuGuest guest, int last)
    {
        var trial = Clone(guest);
        var set = Create(trial, true);
        var placement = new PciPlacement(trial, set);
        placement.Chipset();
        if (guest.HasPciRoot && guest.Architecture is not ("s390x" or "s390") && set.Buses.Exists(b => !b.IsFull))
            set.ReserveNext(new(), PciConnections.PciDevice | PciConnections.AutoAssign | PciConnections.Hotpluggable);
        placement.Devices();
        if (last == 0 && set.Buses.Count > 1 && guest.HasPcieRoot)
            set.ReserveNext(new(), PciConnections.PcieDevice | PciConnections.AutoAssign | PciConnections.Hotpluggable);
        for (int i = 1; i < set.Buses.Count; i++)
        {
            if (guest.Devices.Controllers.Exists(c => c.Type == ControllerType.Pci && c.Index == i))
                continue;
            ControllerDefaults.Require(guest.Domain, ControllerType.Pci, (uint)i, guest.Options, set.Buses[i].Model);
            if (PciCompatibility.OfController(set.Buses[i].Model) is not PciConnections.None and var connections)
                set.ReserveNext(new(), connections);
        }
    }

    /// <summary>The trial must not change the devices.</summary>
    private static QemuGuest Clone(QemuGuest guest) => new(guest.Domain.Clone(), guest.Emulator, guest.Settings, guest.Options);

    private static PciAddressSet Create(QemuGuest guest, bool dryRun)
    {
        var set = new PciAddressSet(dryRun)
        {
            HasSeveralRoots = guest.IsPSeries,
            HasPcieToPciBridge = guest.Has("pcie-pci-bridge"),
            Zpci = guest.IsS390 && guest.Has("zpci") ? new() : null,
        };
        var models = new SortedDictionary<uint, Controller>();
        foreach (var controller in guest.Devices.Controllers)
            if (controller.Type == ControllerType.Pci)
                models[controller.Index ?? 0] = controller;
        uint next = 0;
        foreach (var (index, controller) in models)
        {
            for (; next < index; next++)
                set.Buses.Add(new(Filler(guest), true));
            set.Buses.Add(new(controller.Model ?? throw QemuErrors.Internal("Unknown PCI controller model"), controller.Target?.Hotplug != false));
            next++;
        }
        if (set.Buses.Count > 0 && guest.IsPSeries)
            set.Buses[0].IsolationGroupLocked = true;
        return set;
    }

    /// <summary>Buses between those that are named.</summary>
    private static string Filler(QemuGuest guest) => guest.IsPSeries ? "pci-root" : guest.HasPcieRoot ? "pcie-root-port" : "pci-bridge";
}
