namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>Ports of channels. Consoles get theirs from QEMU.</summary>
internal static class VirtioSerialAddresses
{
    public static void Run(QemuGuest guest)
    {
        var set = new VirtioSerialAddressSet(guest.Domain, guest.Options);
        foreach (var channel in guest.Devices.Channels)
            if (channel.Target.Type == ChannelTargetType.Virtio)
                set.Assign(channel.Info, false);
    }
}
