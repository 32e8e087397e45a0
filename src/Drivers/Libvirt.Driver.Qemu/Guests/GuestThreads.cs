using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Json;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>Threads of a guest: each processor, each I/O thread, which have control groups of their own where native has them.</summary>
internal static class GuestThreads
{
    /// <summary>Puts all of a guest that has just started into their groups.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, or QEMU cannot tell them</exception>
    public static void Place(Guest<QemuRun> guest, QemuRun run, Deadline deadline)
    {
        if (run.Confined?.Group is not { } group)
            return;
        var live = guest.State.Live!;
        PlaceProcessors(group, live, run.Status.Vcpus);
        if (live.IoThreads == 0 && live.IoThreadIds.Count == 0)
            return;
        foreach (var (number, thread) in IoThreads(run.Monitor, deadline))
            group.AddIoThread(live, number, thread);
    }

    /// <summary>Follows a change of the processors: new threads get their groups, the groups of ended ones go.</summary>
    /// <param name="group">The guest's groups.</param>
    /// <param name="live">The definition.</param>
    /// <param name="before">Threads before.</param>
    /// <param name="now">Threads now.</param>
    public static void Follow(GuestControlGroup group, DomainDocument live, IReadOnlyList<QemuVcpuThread> before, IReadOnlyList<QemuVcpuThread> now)
    {
        foreach (var old in before)
            if (old.Id is { } id && !Has(now, id))
                group.RemoveThreadGroup(group.Processor(id));
        var added = new List<QemuVcpuThread>();
        foreach (var thread in now)
            if (thread.Id is { } id && !Has(before, id))
                added.Add(thread);
        PlaceProcessors(group, live, added);
    }

    /// <summary>The thread of an I/O thread.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: QEMU has none of this number</exception>
    public static int IoThread(IQmp monitor, uint number, Deadline deadline)
    {
        foreach (var (id, thread) in IoThreads(monitor, deadline))
            if (id == number)
                return thread;
        throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot find new IOThread '{number}' in QEMU monitor.");
    }

    /// <summary>One thread that runs all processors (TCG without threads) is in the group of the first.</summary>
    private static void PlaceProcessors(GuestControlGroup group, DomainDocument live, IReadOnlyList<QemuVcpuThread> threads)
    {
        var seen = new HashSet<int>();
        foreach (var thread in threads)
            group.AddProcessor(live, thread.Id ?? 0, seen.Add(thread.ThreadId) ? thread.ThreadId : 0);
    }

    private static bool Has(IReadOnlyList<QemuVcpuThread> threads, uint id)
    {
        foreach (var thread in threads)
            if (thread.Id == id)
                return true;
        return false;
    }

    /// <summary>All I/O threads, as QEMU has them: the youngest first.</summary>
    /// <exception cref="LibvirtException">the monitor does not answer</exception>
    public static List<(uint Number, int Thread)> IoThreads(IQmp monitor, Deadline deadline)
    {
        var found = new List<(uint, int)>();
        foreach (var item in monitor.Ask("query-iothreads", null, deadline).Array.Items)
            if (item is JsonObject thread && IoThreadNumber(thread.GetString("id")) is { } number && thread.GetNumber("thread-id")?.AsInt is { } threadId)
                found.Add((number, threadId));
        return found;
    }

    /// <summary>The number in an alias; null for objects that are no I/O threads of the definition.</summary>
    public static uint? IoThreadNumber(string? alias)
        => alias is not null && alias.StartsWith("iothread", StringComparison.Ordinal) && uint.TryParse(alias.AsSpan("iothread".Length), out uint number) ? number : null;

    /// <summary>Numbers of the I/O threads of a definition, including those that only their count tells of.</summary>
    public static List<uint> IoThreadNumbers(DomainDocument domain)
    {
        var all = domain.IoThreadIds.ConvertAll(t => t.Id);
        for (uint id = 1; all.Count < domain.IoThreads; id++)
            if (!all.Contains(id))
                all.Add(id);
        return all;
    }

    /// <summary>The thread of a virtual processor; null when it is not plugged in.</summary>
    public static int? Vcpu(QemuRun run, uint number)
    {
        foreach (var vcpu in run.Status.Vcpus)
            if (vcpu.Id == number)
                return vcpu.ThreadId;
        return null;
    }

    /// <summary>Whether each virtual processor has a thread of its own; an emulator without hardware help may run all in one.</summary>
    public static bool AreSeparate(QemuRun run)
    {
        var seen = new HashSet<int>();
        foreach (var vcpu in run.Status.Vcpus)
            if (!seen.Add(vcpu.ThreadId))
                return false;
        return true;
    }
}
