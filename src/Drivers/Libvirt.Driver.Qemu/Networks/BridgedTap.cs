using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Network;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>A tap that is a port of a bridge.</summary>
internal static class BridgedTap
{
    private const int NoDevice = 19; // ENODEV

    /// <summary>Makes and connects it. Nothing of it is left in the kernel when its descriptors are closed; another switch is told by <see cref="Close"/>.</summary>
    public static Descriptor[] Open(TapPlace place, InterfaceDevice card, int queues, bool virtio)
    {
        var bridge = card.BridgeName ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"interface {card.Mac?.Address} has no bridge");
        var taps = PlainTap.Make(card, queues, virtio);
        using var undo = new Rollback();
        undo.Add(() => Array.ForEach(taps, t => t.Dispose()));
        undo.Add(() => Close(place, card));
        Connect(place, card, bridge);
        LinkSettings.SetUp(card.Target!.Device!, true);
        PlainTap.Complete(place, card);
        undo.Keep();
        return taps;
    }

    /// <summary>A switch that is no bridge of the kernel forgets the port; the kernel's forgets it by itself.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not</exception>
    public static void Close(TapPlace place, InterfaceDevice card)
    {
        if (!SwitchPort.IsOfOtherSwitch(card))
            return;
        using var undo = new Rollback();
        undo.Add(() => SwitchPort.Remove(card));
        if (card.Limits is not null)
            CardLimits.Clear(place, card);
    }

    /// <summary>The daemon was away: a switch that was begun anew meanwhile gets its port again.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not take it</exception>
    public static void Reconnect(TapPlace place, InterfaceDevice card)
    {
        if (card is { Profile.Type: VirtualPortType.Openvswitch, Target.Device: { } name } && NetworkLink.Find(name) is not null)
            SwitchPort.Add(place, card, name);
    }

    /// <summary>Moves a tap, or changes how it is connected.</summary>
    public static void Alter(TapPlace place, string guest, InterfaceDevice from, InterfaceDevice to)
    {
        var name = from.Target!.Device!;
        bool isOther = SwitchPort.IsOfOtherSwitch(from) || SwitchPort.IsOfOtherSwitch(to);
        if (from.BridgeName != to.BridgeName || isOther && !InterfaceComparison.AreEqual(from.Profile, to.Profile))
        {
            Move(place, guest, from, to, name);
            return;
        }
        if (from.IsIsolated != to.IsIsolated)
            BridgePorts.SetIsolated(to.BridgeName!, name, to.IsIsolated);
        if (InterfaceComparison.AreEqual(from.Tags, to.Tags))
            return;
        if (isOther)
            SwitchPort.SetTags(to, name);
        else if (to.Tags is { } tags)
            BridgePorts.SetVlans(name, tags);
    }

    private static void Move(TapPlace place, string guest, InterfaceDevice from, InterfaceDevice to, string name)
    {
        if (NetworkLink.Find(to.BridgeName!) is null)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"cannot add domain {guest} device {name} to nonexistent bridge {to.BridgeName}");
        bool isOther = SwitchPort.IsOfOtherSwitch(from) || SwitchPort.IsOfOtherSwitch(to);
        // Limits of another switch are the port's.
        if (isOther && from.Limits is not null)
            CardLimits.Set(place, from, null);
        Disconnect(from, name);
        try
        {
            Connect(place, to, to.BridgeName!, name);
            if (isOther)
                CardLimits.Apply(place, Named(to, name));
        }
        catch
        {
            // Where it was it goes again; why it could not move is the error.
            using (var undo = new Rollback())
            {
                if (isOther)
                    undo.Add(() => CardLimits.Apply(place, from));
                undo.Add(() => Connect(place, from, from.BridgeName!, name));
            }
            throw;
        }
    }

    private static void Disconnect(InterfaceDevice card, string name)
    {
        if (SwitchPort.IsOfOtherSwitch(card))
            SwitchPort.Remove(card);
        else if (BridgePorts.BridgeOf(name) is { } old)
            BridgePorts.Remove(old, name);
    }

    private static void Connect(TapPlace place, InterfaceDevice card, string bridge, string? present = null)
    {
        var name = present ?? card.Target!.Device!;
        // Ports must not be larger than their bridge.
        uint mtu = card.Mtu ?? NetworkLink.Find(bridge)?.Mtu ?? throw LibvirtException.System(ErrorDomain.None, NoDevice, $"Cannot get interface MTU on '{bridge}'");
        LinkSettings.SetMtu(name, mtu);
        if (SwitchPort.IsOfOtherSwitch(card))
        {
            SwitchPort.Add(place, card, name);
            return;
        }
        BridgePorts.Add(bridge, name);
        if (card.IsIsolated)
            BridgePorts.SetIsolated(bridge, name, true);
        if (card.Tags is { } tags)
            BridgePorts.SetVlans(name, tags);
    }

    /// <summary>A copy that knows the name of its device.</summary>
    public static InterfaceDevice Named(InterfaceDevice card, string name)
    {
        var copy = (InterfaceDevice)card.Clone();
        (copy.Target ??= new()).Device = name;
        return copy;
    }
}
