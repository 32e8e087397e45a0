namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Ports of virtio consoles and channels.</summary>
internal static class VirtioSerialAddresses
{
    public static void Run(QemuGuest guest)
    {
        var set = new VirtioSerialAddressSet(guest.Domain, guest.Options);
        foreach (var console in guest.Devices.Consoles)
            if (console.Target.Type == ConsoleTargetType.Virtio)
                set.Assign(console.Info, true);
        foreach (var channel in guest.Devices.Channels)
            if (channel.Target.Type == ChannelTargetType.Virtio)
                set.Assign(channel.Info, false);
    }
}
