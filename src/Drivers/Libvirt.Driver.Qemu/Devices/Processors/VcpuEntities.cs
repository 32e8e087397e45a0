using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices.Processors;

/// <summary>The processors of a guest as its QEMU has them.</summary>
/// <param name="All">In the order of their numbers.</param>
/// <param name="Threads">Threads of the host that run them.</param>
internal sealed record VcpuEntities(IReadOnlyList<VcpuEntity> All, IReadOnlyList<QemuVcpuThread> Threads)
{
    private static readonly string[] Levels = ["drawer-id", "book-id", "socket-id", "die-id", "cluster-id", "module-id", "core-id", "thread-id"];

    /// <summary>Asks QEMU. The list of what can be plugged has no numbers: processors are numbered by their places, from the outermost level to the innermost; the node of memory does not count.</summary>
    /// <exception cref="LibvirtException">QEMU cannot tell, or tells nonsense</exception>
    public static VcpuEntities Read(IQmp monitor, Deadline deadline)
    {
        var pluggable = monitor.Ask("query-hotpluggable-cpus", null, deadline);
        var found = new List<JsonObject>();
        foreach (var item in pluggable.Array.Items)
            found.Add(item as JsonObject ?? throw pluggable.Malformed("a processor"));
        found.Sort(static (a, b) => Compare(Place(a), Place(b)));
        var running = monitor.Ask("query-cpus-fast", null, deadline).Array;
        var turns = Turns(running);
        var all = new List<VcpuEntity>();
        uint first = 0;
        foreach (var item in found)
        {
            uint count = item.GetNumber("vcpus-count")?.AsUInt ?? throw pluggable.Malformed("vcpus-count");
            var path = item.GetString("qom-path");
            all.Add(new(first, count, item.GetString("type") ?? throw pluggable.Malformed("type"), Place(item), path) { Order = path is null ? null : Turn(turns, path) });
            first += count;
        }
        return new(all, GuestCompletion.Processors(running));
    }

    /// <summary>Writes what runs into a definition.</summary>
    public void WriteTo(DomainDocument live)
    {
        live.IndividualVcpus.Clear();
        uint online = 0;
        foreach (var entity in All)
            for (uint id = entity.First; id < entity.End; id++)
            {
                live.IndividualVcpus.Add(new() { Id = id, Enabled = entity.IsOnline, Hotpluggable = entity.IsPluggable, Order = entity.Order });
                online += entity.IsOnline ? 1u : 0;
            }
        live.Vcpus.Current = online;
    }

    private static JsonObject Place(JsonObject cpu) => cpu.GetObject("props") ?? new();

    private static int Compare(JsonObject a, JsonObject b)
    {
        foreach (var level in Levels)
            if ((a.GetNumber(level)?.AsLong ?? -1).CompareTo(b.GetNumber(level)?.AsLong ?? -1) is not 0 and var order)
                return order;
        return 0;
    }

    /// <summary>Objects of running processors, each once, in QEMU's order.</summary>
    private static List<string> Turns(JsonArray running)
    {
        var paths = new List<string>();
        foreach (var item in running.Items)
            if ((item as JsonObject)?.GetString("qom-path") is { } path)
                paths.Add(path);
        return paths;
    }

    /// <summary>The how-manieth object it is; threads of a core are below the core's object.</summary>
    private static uint? Turn(List<string> paths, string path)
    {
        uint turn = 0;
        string? before = null;
        foreach (var running in paths)
        {
            var owner = Owner(running);
            if (owner != before)
                turn++;
            before = owner;
            if (owner == path)
                return turn;
        }
        return null;
    }

    private static string Owner(string path)
    {
        int thread = path.IndexOf("/thread[", StringComparison.Ordinal);
        return thread < 0 ? path : path[..thread];
    }
}
