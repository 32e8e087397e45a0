using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>The kernel's half of virtio-net.</summary>
internal static class VhostNet
{
    private const string StandardPath = "/dev/vhost-net";
    private static readonly LogSource Log = new("qemu");

    /// <summary>Opens it for each queue. A host without it is no failure, unless the definition demands it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: the card must have it</exception>
    public static List<Descriptor> Open(InterfaceDevice card, int queues)
    {
        var opened = new List<Descriptor>();
        try
        {
            while (opened.Count < queues)
                opened.Add(DeviceFile.Open(card.Backend?.Vhost ?? StandardPath, ErrorDomain.Qemu));
            return opened;
        }
        catch (LibvirtException e)
        {
            opened.ForEach(d => d.Dispose());
            if (card.Driver?.Name == InterfaceDriverName.Vhost)
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "vhost-net was requested for an interface, but is unavailable");
            Log.Warning($"interface {card.Mac?.Address} is without vhost-net: {e.Message}");
            return [];
        }
    }
}
