using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host.Network;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>What all taps have in common.</summary>
internal static class PlainTap
{
    private const byte TapPrefix = 0xFE;
    private const int MacSize = 6, MostTries = 100;

    /// <summary>Makes a tap with an address of its own. A chosen name that somebody has taken meanwhile is replaced.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_OPERATION_INVALID</exception>
    public static Descriptor[] Make(InterfaceDevice card, int queues, bool virtio)
    {
        for (int tries = 0; ; tries++)
            try
            {
                var name = card.Target!.Device!;
                var taps = TapDevice.Make(card.Backend?.Tap ?? TapDevice.StandardPath, name, queues, virtio);
                try
                {
                    LinkSettings.SetMac(name, Address(card));
                    return taps;
                }
                catch
                {
                    Array.ForEach(taps, t => t.Dispose());
                    throw;
                }
            }
            catch (LibvirtException e) when (e.Code == ErrorNumber.OperationInvalid && InterfaceNames.IsGenerated(card.Target!.Device!) && tries < MostTries)
            {
                TapNames.ChooseAgain(card);
            }
    }

    /// <summary>What is set last: how packets wait, limits, how many are collected.</summary>
    public static void Complete(TapPlace place, InterfaceDevice card)
    {
        var name = card.Target!.Device!;
        if (card.ReceiveFrames is > 0 and var frames)
            InterruptCoalescing.SetReceiveFrames(name, frames);
        QueueDiscipline.SetNone(name);
        CardLimits.Apply(place, card);
    }

    /// <summary>Refuses profiles that the card's kind would have to associate.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED</exception>
    public static void CheckProfile(InterfaceDevice card)
    {
        if (card.Profile?.Type is { } type and (VirtualPortType.V8021Qbg or VirtualPortType.V8021Qbh))
            throw LaunchBuilder.Unsupported($"interface {card.Mac?.Address} - <virtualport type='{VirtualPortTypeNames.Text(type)}'> is not supported yet");
    }

    /// <summary>The guest's address, with a first byte that no guest has: a bridge takes the lowest address of its ports, and it must not become the guest's.</summary>
    private static MacAddress Address(InterfaceDevice card)
    {
        Span<byte> bytes = stackalloc byte[MacSize];
        card.Mac!.Address.CopyTo(bytes);
        bytes[0] = TapPrefix;
        return new(bytes);
    }
}
