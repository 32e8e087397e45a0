using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Networks;

/// <summary>The device through which a guest sees a network.</summary>
internal static class CardProperties
{
    /// <summary>Vectors beside those of the queues: configuration and control.</summary>
    private const uint OtherVectors = 2;

    /// <summary>Properties of the device.</summary>
    public static JsonObject Of(QemuGuest guest, InterfaceDevice card)
    {
        var model = card.Model;
        var properties = IsVirtio(card) ? Virtio(card) : new JsonObject().Add("driver", model ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "a network card of the guest has no model"));
        properties.Add("netdev", NetworkBackend.Alias(card)).Add("id", AddressProperties.Alias(card.Info)).Add("mac", card.Mac?.Address.ToString() ?? "");
        return properties.AddBoot(guest, card).AddAddress(guest.Domain, card.Info).AddRom(card.Info);
    }

    /// <summary>Whether the card is one of virtio.</summary>
    public static bool IsVirtio(InterfaceDevice card) => card.Model is "virtio" or "virtio-transitional" or "virtio-non-transitional";

    private static JsonObject Virtio(InterfaceDevice card)
    {
        var driver = card.Driver;
        var properties = VirtioProperties.Start("virtio-net", card.Info, driver?.Options, VirtioModels.Of(card.Model));
        properties.AddText("tx", driver?.TxMode switch { InterfaceTxMode.Iothread => "bh", InterfaceTxMode.Timer => "timer", _ => null });
        properties.AddSwitch("ioeventfd", driver?.IoEventFd).AddSwitch("event_idx", driver?.EventIndex);
        AddOffloads(properties, driver);
        if (driver?.Queues > 1)
        {
            properties.Add("mq", true);
            if (card.Info.Address is not CcwAddress)
                properties.Add("vectors", 2ul * driver.Queues + OtherVectors);
        }
        properties.AddPositive("rx_queue_size", driver?.RxQueueSize).AddPositive("tx_queue_size", driver?.TxQueueSize).AddPositive("host_mtu", card.Mtu);
        if (card.Teaming?.Type == TeamingType.Persistent)
            properties.Add("failover", true);
        return properties.AddSwitch("rss", driver?.Rss).AddSwitch("hash", driver?.RssHashReport);
    }

    private static void AddOffloads(JsonObject properties, Libvirt.Documents.Domains.InterfaceDriver? driver)
    {
        var host = driver?.Host;
        properties.AddSwitch("csum", host?.Checksum).AddSwitch("gso", host?.Gso).AddSwitch("host_tso4", host?.Tso4).AddSwitch("host_tso6", host?.Tso6)
            .AddSwitch("host_ecn", host?.Ecn).AddSwitch("host_ufo", host?.Ufo).AddSwitch("mrg_rxbuf", host?.MergeableBuffers);
        var guest = driver?.Guest;
        properties.AddSwitch("guest_csum", guest?.Checksum).AddSwitch("guest_tso4", guest?.Tso4).AddSwitch("guest_tso6", guest?.Tso6).AddSwitch("guest_ecn", guest?.Ecn)
            .AddSwitch("guest_ufo", guest?.Ufo);
    }
}
