namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>What each device needs of a PCI bus.</summary>
internal sealed class PciRules
{
    private const PciConnections Conventional = PciConnections.PciDevice | PciConnections.AutoAssign;
    private const PciConnections Nothing = PciConnections.None;
    private readonly QemuGuest _guest;
    private readonly PciConnections _express, _virtio;

    public PciRules(QemuGuest guest)
    {
        _guest = guest;
        _express = guest.HasPcieRoot ? PciConnections.PcieDevice | PciConnections.AutoAssign : Conventional;
        _virtio = _express;
    }

    /// <summary>Nothing for devices that are on other buses.</summary>
    public PciConnections Of(DomainDevice device) => device switch
    {
        Controller d => Controller(d),
        FileSystem d => d.Driver?.Type == FileSystemDriverType.Mtp ? Nothing : Virtio(d.Model),
        InterfaceDevice d => Interface(d),
        SoundDevice d => Sound(d.Model),
        Disk d => d.Target?.Bus != DiskBus.Virtio ? Nothing : d.Model == DiskModel.VirtioTransitional ? Conventional : _virtio,
        HostDevice d => HostDevice(d),
        MemoryBalloon d => d.Model switch
        {
            MemoryBalloonModel.VirtioTransitional => Conventional,
            MemoryBalloonModel.Virtio or MemoryBalloonModel.VirtioNonTransitional => _virtio,
            _ => Nothing,
        },
        RandomGenerator d => Virtio(d.Model),
        Watchdog d => d.Model == WatchdogModel.I6300esb ? Conventional : Nothing,
        VideoDevice d => Video(d.Model?.Type),
        InputDevice d => d.Bus == InputBus.Virtio ? Virtio(d.Model) : Nothing,
        SerialDevice d => d.Target.Type == SerialTargetType.PciSerial ? Conventional : Nothing,
        MemoryDevice d => d.Model is MemoryModel.VirtioPmem or MemoryModel.VirtioMem ? _virtio : Nothing,
        SharedMemory => Conventional,
        VsockDevice d => Virtio(d.Model),
        CryptoDevice or PersistentStore => Conventional,
        IommuDevice d => d.Model == IommuModel.Virtio ? (_virtio & ~PciConnections.AutoAssign) | PciConnections.Integrated : Nothing,
        PanicDevice d => d.Model == PanicModel.Pvpanic ? (_express & ~PciConnections.AutoAssign) | PciConnections.Integrated : Nothing,
        _ => Nothing,
    };

    /// <summary>The host's device behind a device of the guest; null when it is none, or no PCI device.</summary>
    public static HostDeviceAddress? HostAddress(DomainDevice device) => device switch
    {
        HostDevice { Type: HostDeviceType.Pci } d => d.Source?.Address,
        InterfaceDevice { Type: InterfaceType.Hostdev, Source.DeviceAddress: { Type: null or "pci" } a } => new() { Domain = a.Domain, Bus = a.Bus, Slot = a.Slot, Function = a.Function },
        _ => null,
    };

    private PciConnections Virtio(VirtioModel? model) => model == VirtioModel.VirtioTransitional ? Conventional : _virtio;

    private PciConnections Controller(Controller controller) => controller.Type switch
    {
        ControllerType.Pci => PciCompatibility.OfController(controller.Model),
        ControllerType.Usb => controller.Model switch
        {
            "nec-xhci" or "qemu-xhci" => _express,
            "none" or "qusb1" or "qusb2" => Nothing,
            _ => Conventional,
        },
        ControllerType.Sata => Conventional,
        ControllerType.Nvme => _express,
        ControllerType.VirtioSerial => controller.Model == "virtio-transitional" ? Conventional : _virtio,
        ControllerType.Scsi => controller.Model switch
        {
            "virtio-scsi" or "virtio-non-transitional" => _virtio,
            "lsilogic" or "lsisas1068" or "lsisas1078" or "vmpvscsi" or "buslogic" or "dc390" or "am53c974" or "virtio-transitional" => Conventional,
            _ => Nothing,
        },
        _ => Nothing,
    };

    private PciConnections Interface(InterfaceDevice card)
    {
        if (card.Type == InterfaceType.Hostdev)
            return Host(HostAddress(card));
        return card.Model switch
        {
            "virtio" or "virtio-non-transitional" => _virtio,
            "virtio-net-pci" or "virtio-net-device" or "virtio-net-ccw" => _virtio,
            "usb-net" or "spapr-vlan" or "smc91c111" or "lan9118" => Nothing,
            "rtl8139" or "e1000" or "virtio-transitional" or "netfront" or "vlance" or "vmxnet" or "vmxnet2" or "Am79C970A" or "Am79C973"
                or "82540EM" or "82545EM" or "82543GC" or "ne2k_pci" or "pcnet" => Conventional,
            _ => _express,
        };
    }

    private PciConnections Sound(SoundModel model) => model switch
    {
        SoundModel.Sb16 or SoundModel.Pcspk or SoundModel.Usb or SoundModel.Ich7 => Nothing,
        SoundModel.Virtio => _virtio,
        _ => Conventional,
    };

    private PciConnections Video(VideoType? type) => type switch
    {
        VideoType.Virtio => _virtio,
        VideoType.Bochs => _express,
        VideoType.Vga or VideoType.Cirrus or VideoType.Vmvga or VideoType.Qxl => Conventional,
        _ => Nothing,
    };

    private PciConnections HostDevice(HostDevice device) => device.Type switch
    {
        HostDeviceType.ScsiHost => device.Model == "virtio-transitional" ? Conventional : _virtio,
        HostDeviceType.Mdev => device.Model == "vfio-pci" ? _express : Nothing,
        HostDeviceType.Pci => Host(device.Source?.Address),
        _ => Nothing,
    };

    /// <summary>What the device really is; PCI Express when that cannot be seen.</summary>
    private PciConnections Host(HostDeviceAddress? address)
        => !_guest.HasPcieRoot || address is not null && _guest.Settings.IsPciExpress(address) == false ? Conventional : _express;
}
