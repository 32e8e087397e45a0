using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>An event of QEMU and all that its handler may touch. Handlers run on the thread that reads all monitors: they change the state and queue, and never wait.</summary>
/// <param name="Host">The guest's host.</param>
/// <param name="Guest">The guest.</param>
/// <param name="Run">The run whose monitor told it.</param>
/// <param name="Event">What QEMU told.</param>
internal sealed record EventContext(QemuHost Host, Guest<QemuRun> Guest, QemuRun Run, QmpEvent Event)
{
    /// <summary>A text of the event; null when absent.</summary>
    public string? Text(string name) => Event.Data?.GetString(name);

    /// <summary>A number of the event; null when absent.</summary>
    public ulong? Number(string name) => Event.Data?.GetNumber(name)?.AsULong;

    /// <summary>A truth of the event; null when absent.</summary>
    public bool? Truth(string name) => Event.Data?.GetBoolean(name);

    /// <summary>A part of the event; null when absent.</summary>
    public JsonObject? Part(string name) => Event.Data?.GetObject(name);

    /// <summary>Changes the state, unless this run is not the guest's any more.</summary>
    /// <returns>false when nothing was changed</returns>
    public bool Update(Func<GuestState<QemuRun>, GuestState<QemuRun>> change)
    {
        bool changed = false;
        Guest.Update(state =>
        {
            if (state.Run != Run)
                return state;
            var next = change(state);
            changed = !ReferenceEquals(next, state);
            return next;
        });
        if (changed)
            Host.Work.SaveStatus(Guest);
        return changed;
    }

    /// <summary>Tells listeners of a change in the guest's life.</summary>
    public void Raise(DomainEventType what, Enum detail) => Host.Raise(Guest, what, detail);

    /// <summary>Tells listeners of something else.</summary>
    public void Raise(DomainEventID what, EventPayload payload) => Host.Raise(Guest, what, payload);

    /// <summary>The device of an alias in the running definition; null when there is none.</summary>
    public T? Device<T>(string? alias) where T : DomainDevice
    {
        if (alias is null || Guest.State.Live is not { } live)
            return null;
        foreach (var device in live.Devices.All())
            if (device is T wanted && wanted.Info.Alias?.Name == alias)
                return wanted;
        return null;
    }
}
