using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Sockets;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Devices of the host for network cards of guests: from nothing to descriptors for QEMU, and back.</summary>
internal static class GuestTaps
{
    /// <summary>Makes or opens one. When it fails, nothing of it is left.</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="card">The card; its target has the name.</param>
    /// <param name="queues">How many descriptors of each.</param>
    /// <param name="vhost">Whether the kernel is to serve virtio.</param>
    /// <returns>descriptors that the caller closes</returns>
    /// <exception cref="LibvirtException">why not, with the name of the device</exception>
    public static (Descriptor[] Taps, List<Descriptor> Vhosts) Open(TapPlace place, InterfaceDevice card, int queues, bool vhost)
    {
        if (card.Filter is { } filter)
            throw LaunchBuilder.Unsupported($"interface {card.Mac?.Address} - filter '{filter.Filter}' cannot be applied yet");
        var vhosts = vhost ? VhostNet.Open(card, queues) : [];
        using var undo = new Rollback();
        undo.Add(() => vhosts.ForEach(v => v.Dispose()));
        var taps = Make(place, card, queues);
        undo.Add(() => Close(place, card));
        undo.Add(() => Array.ForEach(taps, t => t.Dispose()));
        place.Filter?.Allow(card);
        undo.Keep();
        return (taps, vhosts);
    }

    private static Descriptor[] Make(TapPlace place, InterfaceDevice card, int queues)
    {
        bool virtio = CardProperties.IsVirtio(card);
        return NetworkBackend.Type(card) switch
        {
            InterfaceType.Direct => DirectTap.Open(place, card, queues, virtio),
            InterfaceType.Ethernet => EthernetTap.Open(place, card, queues, virtio),
            _ when place.BridgeProgram is { } program => [BridgeHelper.Open(program, card, virtio)],
            _ => BridgedTap.Open(place, card, queues, virtio),
        };
    }

    /// <summary>Takes away what does not go with its descriptors, and tells the administrator's program. QEMU has closed the device, or is about to.</summary>
    /// <exception cref="LibvirtException">what cannot be taken away, or the program's failure</exception>
    public static void Close(TapPlace place, InterfaceDevice card)
    {
        place.Filter?.Withdraw(card);
        switch (NetworkBackend.Type(card))
        {
            case InterfaceType.Direct:
                DirectTap.Close(place, card);
                break;
            case InterfaceType.Ethernet when card is { DownScript.Length: > 0, Target.Device: { } name }:
                EthernetScript.Run(card.DownScript, name);
                break;
            case InterfaceType.Network or InterfaceType.Bridge when place.BridgeProgram is null:
                BridgedTap.Close(place, card);
                break;
        }
    }

    /// <summary>Connects the devices of a guest that is taken over once more, where that can be lost. A failure is only reported: the guest runs.</summary>
    public static void Reconnect(QemuHost host, Guest<QemuRun> guest, QemuRun run)
    {
        var place = TapPlace.Of(guest.Uuid, host.Configuration, run.Folder);
        foreach (var card in guest.State.Live!.Devices.Interfaces)
            try
            {
                if (card.IsBridged && place.BridgeProgram is null)
                    BridgedTap.Reconnect(place, card);
            }
            catch (LibvirtException e)
            {
                host.Report($"interface {card.Mac?.Address} of guest '{guest.Name}': {e.Message}");
            }
    }

    /// <summary>Changes a device while the guest has it. When it fails, it is as before.</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="guest">Name of the guest, for errors.</param>
    /// <param name="from">The card as it is.</param>
    /// <param name="to">The card as it is to be.</param>
    /// <exception cref="LibvirtException">why not</exception>
    public static void Alter(TapPlace place, string guest, InterfaceDevice from, InterfaceDevice to)
    {
        if (from.Target?.Device is not { } name)
            return;
        using var undo = new Rollback();
        if (from.IsBridged)
        {
            BridgedTap.Alter(place, guest, from, to);
            undo.Add(() => BridgedTap.Alter(place, guest, BridgedTap.Named(to, name), from));
        }
        if (!InterfaceComparison.AreEqual(from.Limits, to.Limits))
        {
            var after = BridgedTap.Named(to, name);
            undo.Add(() => CardLimits.Set(place, after, from.Limits));
            CardLimits.Set(place, after, to.Limits);
        }
        if (from.ReceiveFrames != to.ReceiveFrames)
            Host.Network.InterruptCoalescing.SetReceiveFrames(name, to.ReceiveFrames);
        undo.Keep();
    }
}
