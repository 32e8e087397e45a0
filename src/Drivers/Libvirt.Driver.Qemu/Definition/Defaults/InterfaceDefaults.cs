namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Models of network cards.</summary>
internal static class InterfaceDefaults
{
    public static void Run(QemuGuest guest, InterfaceDevice card)
    {
        if (card.Type == InterfaceType.Vdpa || card is { Type: InterfaceType.Vhostuser, Backend.Type: InterfaceBackendType.Passt })
            card.Model ??= "virtio";
        if (card.Type != InterfaceType.Hostdev)
            card.Model ??= Model(guest) ?? throw QemuErrors.Xml("Unable to determine model for network interface");
    }

    private static string? Model(QemuGuest guest)
    {
        if (guest.IsS390 || guest.IsRiscvVirt || guest.IsLoongArchVirt)
            return "virtio";
        if (guest.IsArm)
            return guest.Machine == "versatilepb" ? "smc91c111" : guest.IsArmVirt ? "virtio" : "lan9118";
        if (guest.Emulator is null || guest.Has("rtl8139"))
            return "rtl8139";
        return guest.Has("e1000") ? "e1000" : guest.Has("virtio-net") ? "virtio" : null;
    }
}
