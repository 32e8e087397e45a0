using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Network;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>A tap that is a port of a bridge.</summary>
internal static class BridgedTap
{
    private const int NoDevice = 19; // ENODEV

    /// <summary>Makes and connects it. Nothing of it is left when its descriptors are closed.</summary>
    public static Descriptor[] Open(InterfaceDevice card, int queues, bool virtio)
    {
        var bridge = card.BridgeName ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"interface {card.Mac?.Address} has no bridge");
        PlainTap.CheckProfile(card);
        var taps = PlainTap.Make(card, queues, virtio);
        try
        {
            Connect(card, bridge);
            LinkSettings.SetUp(card.Target!.Device!, true);
            PlainTap.Complete(card);
            return taps;
        }
        catch
        {
            Array.ForEach(taps, t => t.Dispose());
            throw;
        }
    }

    /// <summary>Moves a tap, or changes how it is connected.</summary>
    public static void Alter(string guest, InterfaceDevice from, InterfaceDevice to)
    {
        var name = from.Target!.Device!;
        if (from.BridgeName != to.BridgeName)
        {
            if (NetworkLink.Find(to.BridgeName!) is null)
                throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"cannot add domain {guest} device {name} to nonexistent bridge {to.BridgeName}");
            if (BridgePorts.BridgeOf(name) is { } old)
                BridgePorts.Remove(old, name);
            try
            {
                Connect(to, to.BridgeName!, name);
            }
            catch
            {
                // Where it was it goes again; why it could not move is the error.
                using (var undo = new Rollback())
                    undo.Add(() => Connect(from, from.BridgeName!, name));
                throw;
            }
            return;
        }
        if (from.IsIsolated != to.IsIsolated)
            BridgePorts.SetIsolated(to.BridgeName!, name, to.IsIsolated);
        if (to.Tags is { } tags && !InterfaceComparison.AreEqual(from.Tags, tags))
            BridgePorts.SetVlans(name, tags);
    }

    private static void Connect(InterfaceDevice card, string bridge, string? present = null)
    {
        var name = present ?? card.Target!.Device!;
        // Ports must not be larger than their bridge.
        uint mtu = card.Mtu ?? NetworkLink.Find(bridge)?.Mtu ?? throw LibvirtException.System(ErrorDomain.None, NoDevice, $"Cannot get interface MTU on '{bridge}'");
        LinkSettings.SetMtu(name, mtu);
        BridgePorts.Add(bridge, name);
        if (card.IsIsolated)
            BridgePorts.SetIsolated(bridge, name, true);
        if (card.Tags is { } tags)
            BridgePorts.SetVlans(name, tags);
    }
}
