using Libvirt.Host.Network;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>What a guest that is trusted wants to receive becomes what its macvtap takes: otherwise packets for another address of the guest would not come to it.</summary>
internal static class ReceiveFilterMirror
{
    /// <summary>Sets address and filter. Single groups are not named to the kernel: it takes all when the guest wants any.</summary>
    /// <param name="card">The card.</param>
    /// <param name="filter">QEMU's answer, an entry of query-rx-filter.</param>
    /// <param name="address">The address in it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel's refusal</exception>
    public static void Apply(InterfaceDevice card, JsonObject filter, MacAddress address)
    {
        if (!card.IsDirect || !card.TrustsFilters || card.Target?.Device is not { } name || NetworkLink.Find(name) is not { } link)
            return;
        if (!address.Equals(link.Mac))
            LinkSettings.SetMac(name, address);
        LinkSettings.SetPromiscuous(name, filter.GetBoolean("promiscuous") == true);
        bool groups = filter.GetString("multicast") == "all" || filter.GetString("multicast") == "normal" && (filter["multicast-table"] as JsonArray)?.Items.Count > 0;
        LinkSettings.SetAllMulticast(name, groups);
    }
}
