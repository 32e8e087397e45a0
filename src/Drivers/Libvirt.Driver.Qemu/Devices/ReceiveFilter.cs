using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Json;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>The guest changed the hardware address or the filter of a card.</summary>
internal static class ReceiveFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks what the guest wants now, and tells listeners of another address.</summary>
    public static void Changed(QemuHost host, Guest<QemuRun> guest, QemuRun run, string alias)
    {
        using var job = guest.Jobs.Begin(JobKind.Query, "filter");
        if (guest.State.Run != run || Find(guest.State.Live!, alias) is not { } card)
            return;
        var answer = run.Monitor.Execute("query-rx-filter", new JsonObject().Add("name", alias), Deadline.After(Patience)) as JsonArray;
        if (answer?.Items is not [JsonObject filter, ..] || filter.GetString("main-mac") is not { } text || !MacAddress.TryParse(text, out var address))
            return;
        ReceiveFilterMirror.Apply(card, filter, address);
        var before = card.Mac?.CurrentAddress ?? card.Mac?.Address;
        if (before is { } known && known.Equals(address))
            return;
        guest.EditLive(live =>
        {
            if (Find(live, alias)?.Mac is { } changed)
                changed.CurrentAddress = address;
        });
        host.SaveStatus(guest);
        host.Raise(guest, DomainEventID.NicMacChange, new DomainEventNICMACChange(alias, before?.ToString(), address.ToString()));
    }

    private static InterfaceDevice? Find(DomainDocument live, string alias) => live.Devices.Interfaces.Find(i => i.Info.Alias?.Name == alias);
}
