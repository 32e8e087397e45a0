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

    private int _dirtyRateSerial;

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
        _dirtyRateSerial = run.DirtyRateSerial;
        if (groups.Has(DomainStatsTypes.Balloon) && BalloonPath(State.Live!) is { } balloon)
        {
            _calls["query-balloon"] = run.Monitor.Begin("query-balloon");
            _calls["guest-stats"] = run.Monitor.Begin("qom-get", new JsonObject().Add("path", balloon).Add("property", "guest-stats"));
        }
        if (groups.Has(DomainStatsTypes.Block) && State.Live!.Devices.Disks.Count > 0)
        {
            _calls["query-blockstats"] = run.Monitor.Begin("query-blockstats");
            _calls["query-named-block-nodes"] = run.Monitor.Begin("query-named-block-nodes", new JsonObject().Add("flat", true));
        }
        if (groups.Has(DomainStatsTypes.Iothread) && (State.Live!.IoThreads > 0 || State.Live.IoThreadIds.Count > 0))
            _calls["query-iothreads"] = run.Monitor.Begin("query-iothreads");
        if (groups.Has(DomainStatsTypes.Dirtyrate) && run.UnmeasuredDirtyRate is null && run.Emulator.Has("query-dirty-rate"))
            _calls["query-dirty-rate"] = run.Monitor.Begin("query-dirty-rate");
        bool isCounted = State.Live!.Type == DomainType.Kvm && run.Emulator.Has("query-stats") && run.Emulator.Has("query-stats-schemas");
        bool areVcpus = groups.Has(DomainStatsTypes.Vcpu);
        if (isCounted && run.StatisticsSuffixes is null && (areVcpus || groups.Has(DomainStatsTypes.Vm)))
            _calls["query-stats-schemas"] = run.Monitor.Begin("query-stats-schemas");
        foreach (var (target, group) in ((string, DomainStatsTypes)[])[("vcpu", DomainStatsTypes.Vcpu), ("vm", DomainStatsTypes.Vm)])
            if (isCounted && groups.Has(group))
                _calls["query-stats " + target] = run.Monitor.Begin("query-stats", new JsonObject().Add("target", target));
        if (areVcpus && (isCounted || State.Live!.Os.Type.Architecture is "s390x"))
            _calls["query-cpus-fast"] = run.Monitor.Begin("query-cpus-fast");
    }

    /// <summary>How fast the guest writes to its memory. QEMU is not asked again while nobody had it measured.</summary>
    public JsonObject? DirtyRate(Deadline deadline)
    {
        if (State.Run is not { } run)
            return null;
        if (run.UnmeasuredDirtyRate is { } known)
            return known;
        var answer = Answer("query-dirty-rate", deadline) as JsonObject;
        if (answer?.GetString("status") == "unstarted")
            run.KeepUnmeasured(answer, _dirtyRateSerial);
        return answer;
    }

    /// <summary>What the hypervisor counts of a target ("vm", "vcpu"); null when it does not, or QEMU does not tell in time.</summary>
    public QueriedStatistics? Queried(string target, Deadline deadline)
    {
        if (State.Run is not { } run || Answer("query-stats " + target, deadline) is not JsonArray answer)
            return null;
        // They never change while QEMU runs.
        if (run.StatisticsSuffixes is null && Answer("query-stats-schemas", deadline) is JsonArray schemas)
            run.StatisticsSuffixes = QueriedStatistics.Suffixes(schemas);
        return run.StatisticsSuffixes is { } suffixes ? new(answer, suffixes) : null;
    }

    /// <summary>Path of the balloon in QEMU's tree; null when there is none.</summary>
    public static string? BalloonPath(DomainDocument live)
        => live.Devices.MemoryBalloon is { Model: not MemoryBalloonModel.None, Info.Alias.Name: var alias } ? "/machine/peripheral/" + alias : null;
}
