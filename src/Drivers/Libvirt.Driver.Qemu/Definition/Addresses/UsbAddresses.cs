namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Ports of USB devices. A new guest gets hubs when its ports do not suffice.</summary>
internal static class UsbAddresses
{
    private const int HubPorts = 8;

    public static void Run(QemuGuest guest)
    {
        var devices = guest.Devices;
        Disabled(devices);
        if (!guest.IsNew && !AllHaveAddresses(devices))
            return;
        var set = new UsbAddressSet();
        set.AddControllers(devices.Controllers);
        if (guest.IsNew)
            AddHubs(guest, set);
        foreach (var hub in devices.Hubs)
            if (hub.Info.Address is UsbAddress { Port: not null })
            {
                set.Reserve(hub.Info);
                set.AddHub(hub);
            }
        foreach (var device in OnBus(devices))
            set.Reserve(device.Info);
        foreach (var hub in devices.Hubs)
            if (hub.Info.Address is null or UsbAddress { Port: null })
            {
                set.Assign(hub.Info);
                set.AddHub(hub);
            }
        foreach (var device in OnBus(devices))
            set.Assign(device.Info);
    }

    /// <summary>Gives one device, which is in the definition of a guest that runs, its port.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: no port is free</exception>
    public static void Assign(QemuGuest guest, DomainDevice device)
    {
        if (!OnBus(guest.Devices).Contains(device))
            return;
        Disabled(guest.Devices);
        var set = new UsbAddressSet();
        set.AddControllers(guest.Devices.Controllers);
        foreach (var hub in guest.Devices.Hubs)
            if (hub.Info.Address is UsbAddress { Port: not null })
            {
                set.Reserve(hub.Info);
                set.AddHub(hub);
            }
        foreach (var other in OnBus(guest.Devices))
            set.Reserve(other.Info);
        set.Assign(device.Info);
    }

    private static void Disabled(DomainDevices devices)
    {
        var controllers = devices.Controllers.FindAll(c => c.Type == ControllerType.Usb);
        bool none = controllers.Exists(c => c.Model == "none");
        if (none && controllers.Count > 1)
            throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.XmlDetail, "Can't add another USB controller: USB is disabled for this domain");
        if (controllers.Count > 0 && !none)
            return;
        if (none && devices.Hubs.Count > 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "Can't add USB hub: USB is disabled for this domain");
        if (devices.Hubs.Count > 0 || OnBus(devices).Any())
            throw QemuErrors.Unsupported("USB is disabled for this domain, but USB devices are present in the domain XML");
    }

    /// <summary>Guests that are older than USB addresses are left as they are.</summary>
    private static bool AllHaveAddresses(DomainDevices devices)
    {
        foreach (var hub in devices.Hubs)
            if (hub.Info.Address is not UsbAddress { Port: not null })
                return false;
        foreach (var device in OnBus(devices))
            if (device.Info.Address is not UsbAddress { Port: not null })
                return false;
        return true;
    }

    private static void AddHubs(QemuGuest guest, UsbAddressSet set)
    {
        int count = 0;
        foreach (var device in OnBus(guest.Devices))
            if (device.Info.Address is null)
                count++;
        int free = set.Free;
        if (free == 0)
            return;
        free += guest.Devices.Hubs.Count * (HubPorts - 1);
        if (count <= free)
            return;
        for (int missing = (count - free + 1 + HubPorts - 2) / (HubPorts - 1); missing > 0; missing--)
            guest.Devices.Hubs.Add(new() { Type = HubType.Usb });
    }

    /// <summary>The devices that use a port, hubs excepted.</summary>
    private static IEnumerable<DomainDevice> OnBus(DomainDevices devices)
    {
        foreach (var device in devices.HostDevices)
            if (device.Type == HostDeviceType.Usb && device.Mode != HostDeviceMode.Capabilities)
                yield return device;
        foreach (var disk in devices.Disks)
            if (disk.Target?.Bus == DiskBus.Usb)
                yield return disk;
        foreach (var card in devices.Interfaces)
            if (card.Model == "usb-net")
                yield return card;
        foreach (var controller in devices.Controllers)
            if (controller.Type == ControllerType.Ccid)
                yield return controller;
        foreach (var input in devices.Inputs)
            if (input.Bus == InputBus.Usb)
                yield return input;
        foreach (var serial in devices.Serials)
            if (serial.Target.Type == SerialTargetType.UsbSerial)
                yield return serial;
        foreach (var sound in devices.Sounds)
            if (sound.Model == SoundModel.Usb)
                yield return sound;
        foreach (var share in devices.FileSystems)
            if (share.Driver?.Type == FileSystemDriverType.Mtp)
                yield return share;
        foreach (var device in devices.RedirectedDevices)
            if (device.Bus == RedirectedBus.Usb)
                yield return device;
    }
}
