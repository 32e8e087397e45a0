namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>s390: virtio devices are channel devices.</summary>
internal static class ChannelAddresses
{
    public static void Run(QemuGuest guest)
    {
        if (!guest.IsS390Ccw)
            return;
        foreach (var device in VirtioDevices.Unaddressed(guest.Devices))
            device.Info.Address = new CcwAddress();
        foreach (var device in guest.Devices.HostDevices)
            if (device is { Type: HostDeviceType.Mdev, Model: "vfio-ccw" })
                device.Info.Address ??= new CcwAddress();
        var set = new CcwAddressSet();
        foreach (var device in guest.Devices.All())
            if (device.Info.Address is CcwAddress { DeviceNumber: not null } address)
                set.Reserve(address);
        foreach (var device in guest.Devices.All())
            set.Assign(device.Info);
    }
}
