namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Reserves the places that devices have and gives places to the others, kind by kind, in native's order.</summary>
internal sealed class PciPlacement(QemuGuest guest, PciAddressSet set)
{
    private readonly PciRules _rules = new(guest);

    public void Run()
    {
        Chipset();
        Devices();
    }

    /// <summary>Places of the user, then those that are fixed or usual on the machine.</summary>
    public void Chipset()
    {
        Collect();
        if (set.Buses.Count == 0)
            return;
        var chipset = new PciChipset(guest, set, _rules);
        if (guest.IsI440Fx)
            chipset.Piix3();
        if (guest.IsQ35)
            chipset.Q35();
    }

    private void Collect()
    {
        foreach (var device in guest.Devices.All())
        {
            if (device.Info.Address is not PciAddress address || device is ConsoleDevice)
                continue;
            if (address.Zpci is not null && set.Zpci is { } identifiers)
            {
                identifiers.Reserve(address);
                identifiers.Complete(address);
            }
            if (!address.IsSet || device is InterfaceDevice { Type: InterfaceType.Hostdev } && _rules.Of(device) == PciConnections.None || IsPiix3(device, address))
                continue;
            set.Reserve(address, Connections(device), Group(device));
        }
    }

    /// <summary>Devices that native does not expect on PCI are taken for conventional ones.</summary>
    private PciConnections Connections(DomainDevice device) => _rules.Of(device) is not PciConnections.None and var known ? known : PciConnections.PciDevice;

    private static bool IsPiix3(DomainDevice device, PciAddress address)
        => device is Controller { Type: var type } && address is { Bus: 0, Slot: 1 } && (type == ControllerType.Ide && address.Function == 1 || type == ControllerType.Usb && address.Function == 2);

    /// <summary>pSeries keeps host devices of different IOMMU groups apart.</summary>
    private uint Group(DomainDevice device)
        => guest.IsPSeries && PciRules.HostAddress(device) is { } address && guest.Settings.IommuGroup(address) is { } group ? group + 1 : 0;

    public void Devices()
    {
        var devices = guest.Devices;
        foreach (var controller in devices.Controllers)
            if (controller.Type == ControllerType.Pci && controller.Model is not ("pci-root" or "pcie-root"))
                Place(controller);
        foreach (var system in devices.FileSystems)
            Place(system);
        foreach (var card in devices.Interfaces)
            if (card.Type != InterfaceType.Hostdev)
                Place(card);
        foreach (var sound in devices.Sounds)
            if (sound.Model is not (SoundModel.Sb16 or SoundModel.Pcspk or SoundModel.Usb) && IsWanted(sound.Info))
                set.ReserveNext(sound.Info, _rules.Of(sound));
        Controllers();
        foreach (var disk in devices.Disks)
            if (disk.Target?.Bus == DiskBus.Virtio)
                Disk(disk);
        foreach (var card in devices.Interfaces)
            if (card.Type == InterfaceType.Hostdev)
                Place(card);
        foreach (var device in devices.HostDevices)
            Place(device);
        if (devices.MemoryBalloon is { } balloon)
            Place(balloon);
        foreach (var generator in devices.RandomGenerators)
            Place(generator);
        foreach (var watchdog in devices.Watchdogs)
            Place(watchdog);
        foreach (var video in devices.Videos)
            Place(video);
        foreach (var memory in devices.SharedMemories)
            Place(memory);
        foreach (var input in devices.Inputs)
            Place(input);
        foreach (var serial in devices.Serials)
            Place(serial);
        if (devices.Vsock is { } vsock)
            Place(vsock);
        foreach (var memory in devices.Memories)
            Place(memory);
        foreach (var crypto in devices.Cryptos)
            Place(crypto);
        if (devices.PersistentStore is { } store)
            Place(store);
        foreach (var iommu in devices.Iommus)
            Place(iommu);
        foreach (var panic in devices.Panics)
            Place(panic);
    }

    private void Disk(Disk disk)
    {
        if (disk.Info.Address is not (null or PciAddress or CcwAddress or VirtioS390Address or VirtioMmioAddress or UnassignedAddress))
            throw QemuErrors.Unsupported($"virtio disk cannot have an address of type '{disk.Info.Address.VariantName}'");
        Place(disk);
    }

    private void Controllers()
    {
        foreach (var controller in guest.Devices.Controllers)
        {
            if (controller.Type is ControllerType.Pci or ControllerType.Fdc or ControllerType.Ccid || controller.Type == ControllerType.Ide && controller.Index == 0 && guest.HasBuiltInIde)
                continue;
            if (controller is { Type: ControllerType.Usb, Model: { } model } && model.StartsWith("ich9-", StringComparison.Ordinal))
                Companion(controller, model);
            else
                Place(controller);
        }
    }

    /// <summary>A USB 2 controller and its companions are functions of one slot.</summary>
    private void Companion(Controller controller, string model)
    {
        if (!IsWanted(controller.Info))
            return;
        uint function = model switch { "ich9-ehci1" => 7, "ich9-uhci2" => 1, "ich9-uhci3" => 2, _ => 0 };
        var connections = _rules.Of(controller);
        foreach (var other in guest.Devices.Controllers)
            if (other != controller && other.Type == ControllerType.Usb && other.Index == controller.Index && other.Model?.StartsWith("ich9-", StringComparison.Ordinal) == true
                && other.Info.Address is PciAddress { IsSet: true } known)
            {
                var address = new PciAddress { Bus = known.Bus, Slot = known.Slot, Function = function, MultiFunction = function == 0 ? true : null };
                set.Reserve(address, connections);
                controller.Info.Address = address;
                return;
            }
        var first = set.ReserveNext(controller.Info, connections, 0, function);
        if (function == 0)
            first.MultiFunction = true;
        controller.Info.Address ??= first;
    }

    private void Place(DomainDevice device)
    {
        if (IsWanted(device.Info) && _rules.Of(device) is not PciConnections.None and var connections)
            set.ReserveNext(device.Info, connections, Group(device));
        else if (device.Info.Address is PciAddress { IsSet: true } address)
            set.Zpci?.Complete(address);
    }

    private static bool IsWanted(DeviceInfo info) => info.Address is null or PciAddress { IsSet: false };
}
