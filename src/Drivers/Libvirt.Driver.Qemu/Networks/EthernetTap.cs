using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Network;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>A tap that the administrator connects, by a program or beforehand.</summary>
internal static class EthernetTap
{
    /// <summary>Makes it, or opens the one that is there. A device that was made is gone when its descriptors are closed.</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="card">The card.</param>
    /// <param name="queues">How many descriptors.</param>
    /// <param name="virtio">Packets have virtio's header before them.</param>
    public static Descriptor[] Open(TapPlace place, InterfaceDevice card, int queues, bool virtio)
    {
        PlainTap.CheckProfile(card);
        var taps = card.IsManaged ? PlainTap.Make(card, queues, virtio) : Use(card, queues, virtio, place.RunFolder);
        using var undo = new Rollback();
        undo.Add(() => Array.ForEach(taps, t => t.Dispose()));
        Connect(place, card, card.Target!.Device!, undo);
        undo.Keep();
        return taps;
    }

    private static void Connect(TapPlace place, InterfaceDevice card, string name, Rollback undo)
    {
        if (card.IsManaged)
        {
            if (card.Mtu is { } mtu)
                LinkSettings.SetMtu(name, mtu);
            LinkSettings.SetUp(name, true);
        }
        if (card.Script is { Length: > 0 } script)
            EthernetScript.Run(script, name);
        if (card.DownScript is { Length: > 0 } down)
            undo.Add(() => EthernetScript.Run(down, name));
        PlainTap.Complete(place, card);
    }

    private static Descriptor[] Use(InterfaceDevice card, int queues, bool virtio, string folder)
    {
        var name = card.Target?.Device ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "target dev must be supplied when managed='no'");
        var link = NetworkLink.Find(name) ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"target managed='no' but specified dev doesn't exist: '{name}'");
        return link.Kind == "macvtap" ? Macvtap.Open(name, queues, virtio, folder) : TapDevice.Use(card.Backend?.Tap ?? TapDevice.StandardPath, name, queues, virtio);
    }
}
