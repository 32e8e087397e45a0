using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Networks;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Network cards: the host's half, then the guest's.</summary>
internal static class InterfacesStep
{
    /// <summary>Adds them; devices of the host that are network cards stand with the host's devices.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var card in builder.Devices.Interfaces)
        {
            CardChecks.Run(card);
            if (NetworkBackend.Type(card) != InterfaceType.Hostdev)
                Add(builder, card);
        }
    }

    private static void Add(LaunchBuilder builder, InterfaceDevice card)
    {
        var type = NetworkBackend.Type(card);
        NetworkDescriptors? descriptors = null;
        string? vdpa = null;
        switch (type)
        {
            case InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Ethernet:
                descriptors = builder.Resources.OpenTap(card, type, Math.Max(1, (int)(card.Driver?.Queues ?? 0)), UsesVhost(card));
                foreach (int descriptor in descriptors.Taps)
                    builder.Pass(descriptor);
                foreach (int descriptor in descriptors.Vhosts)
                    builder.Pass(descriptor);
                break;
            case InterfaceType.Vdpa:
                vdpa = builder.DescriptorSet(builder.Resources.OpenVdpa(card.Source?.Device ?? ""), AddressProperties.Alias(card.Info) + "-vdpa");
                break;
            case InterfaceType.Vhostuser:
                builder.Add("-chardev", NetworkBackend.Connection(card, builder.Plan));
                break;
        }
        builder.NetworkBackend(NetworkBackend.Of(card, builder.Plan, descriptors, vdpa));
        if (builder.Guest.IsArm && card.Info.Address is not (PciAddress or VirtioMmioAddress or UsbAddress or CcwAddress))
            builder.Add("-net", $"nic,macaddr={card.Mac?.Address},netdev=host{AddressProperties.Alias(card.Info)},model={card.Model},id={AddressProperties.Alias(card.Info)}"); // part of the board
        else
            builder.Device(CardProperties.Of(builder.Guest, card), card.Info);
    }

    /// <summary>The kernel serves virtio cards unless QEMU is to do it.</summary>
    private static bool UsesVhost(InterfaceDevice card) => CardProperties.IsVirtio(card) && card.Driver?.Name != InterfaceDriverName.Qemu;
}
