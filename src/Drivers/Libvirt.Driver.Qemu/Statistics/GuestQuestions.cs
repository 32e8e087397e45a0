using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>What a guest's monitor is asked for statistics: all questions are on their way before the first answer is waited for.</summary>
internal sealed class GuestQuestions
{
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, QmpCall> _calls = new(StringComparer.Ordinal);

    private GuestQuestions(Guest<QemuRun> guest, GuestState<QemuRun> state) => (Guest, State) = (guest, state);

    /// <summary>The guest.</summary>
    public Guest<QemuRun> Guest { get; }

    /// <summary>Its state when it was asked.</summary>
    public GuestState<QemuRun> State { get; }

    /// <summary>Asks what the groups need.</summary>
    /// <param name="guest">The guest; one that is off, or whose monitor is gone, is not asked.</param>
    /// <param name="groups">Bits of <see cref="DomainStatsTypes"/>.</param>
    /// <param name="skipBusy">Leave a guest alone that does something, or does not answer others.</param>
    public static GuestQuestions Ask(Guest<QemuRun> guest, uint groups, bool skipBusy)
    {
        var questions = new GuestQuestions(guest, guest.State);
        if (questions.State.Run is not { HasMonitor: true, IsStarting: false } run || skipBusy && (guest.Jobs.Current is not null || run.Monitor.OldestWait > Hangs))
            return questions;
        try
        {
            questions.Begin(run, groups);
        }
        catch (LibvirtException)
        {
            // It ends at this moment: what is known without it is told.
        }
        return questions;
    }

    /// <summary>The answer to a command; null when it was not asked, refused, or did not come in time.</summary>
    public JsonValue? Answer(string command, Deadline deadline)
    {
        if (!_calls.TryGetValue(command, out var call))
            return null;
        try
        {
            var reply = call.Wait(deadline);
            return reply.IsError ? null : reply.Value;
        }
        catch (LibvirtException)
        {
            return null; // the record shows what is known without the answer, as for a guest that ended
        }
    }

    private void Begin(QemuRun run, uint groups)
    {
        if (groups.Has(DomainStatsTypes.Balloon) && BalloonPath(State.Live!) is { } balloon)
        {
            _calls["query-balloon"] = run.Monitor.Begin("query-balloon");
            _calls["guest-stats"] = run.Monitor.Begin("qom-get", new JsonObject().Add("path", balloon).Add("property", "guest-stats"));
        }
        if (groups.Has(DomainStatsTypes.Block) && State.Live!.Devices.Disks.Count > 0)
        {
            _calls["query-blockstats"] = run.Monitor.Begin("query-blockstats", new JsonObject().Add("query-nodes", true));
            _calls["query-named-block-nodes"] = run.Monitor.Begin("query-named-block-nodes");
        }
        if (groups.Has(DomainStatsTypes.Iothread))
            _calls["query-iothreads"] = run.Monitor.Begin("query-iothreads");
        if (groups.Has(DomainStatsTypes.Dirtyrate) && run.Emulator.Has("query-dirty-rate"))
            _calls["query-dirty-rate"] = run.Monitor.Begin("query-dirty-rate");
    }

    /// <summary>Path of the balloon in QEMU's tree; null when there is none.</summary>
    public static string? BalloonPath(DomainDocument live)
        => live.Devices.MemoryBalloon is { Model: not MemoryBalloonModel.None, Info.Alias.Name: var alias } ? "/machine/peripheral/" + alias : null;
}
