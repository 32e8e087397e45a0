using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>The threads of a guest that runs, by what they do.</summary>
internal static class GuestThreads
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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

    /// <summary>The I/O threads: QEMU tells them.</summary>
    /// <exception cref="LibvirtException">the monitor does not answer</exception>
    public static List<(uint Number, int Thread)> IoThreads(QemuRun run)
    {
        var answer = run.Monitor.Ask("query-iothreads", null, Deadline.After(Patience));
        var threads = new List<(uint, int)>();
        foreach (var item in answer.Array.Items)
            if (item is JsonObject thread && Number(thread.GetString("id")) is { } number)
                threads.Add((number, thread.GetNumber("thread-id")?.AsInt ?? throw answer.Malformed("thread-id")));
        return threads;
    }

    /// <summary>Numbers of the I/O threads of a definition, including those that only their count tells of.</summary>
    public static List<uint> IoThreadNumbers(DomainDocument domain)
    {
        var all = domain.IoThreadIds.ConvertAll(t => t.Id);
        for (uint id = 1; all.Count < domain.IoThreads; id++)
            if (!all.Contains(id))
                all.Add(id);
        return all;
    }

    /// <summary>The number in an alias; null for objects that are no I/O threads of the definition.</summary>
    public static uint? Number(string? alias)
        => alias is not null && alias.StartsWith("iothread", StringComparison.Ordinal) && uint.TryParse(alias.AsSpan("iothread".Length), out uint number) ? number : null;
}
