using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>NUMA cells, their memory, distances and speeds.</summary>
internal static class NumaStep
{
    private const ulong MebibyteInKiB = 1024;

    /// <summary>The guest is told how fast its memory is.</summary>
    public static bool HasHmat(CpuNuma numa) => numa.Interconnects is not null || numa.Cells.Exists(c => c.Caches.Count > 0);

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        if (builder.Domain.Cpu?.Numa is not { Cells: { Count: > 0 } cells } numa)
            return;
        var backends = MemoryStep.Backends(builder);
        bool needed = builder.Plan.Emulator.Machine(builder.Domain.Type, builder.Guest.Machine)?.NumaMemory != true || HasHmat(numa);
        var objects = new JsonObject?[cells.Count];
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Memory == 0)
                continue;
            var alias = string.Create(CultureInfo.InvariantCulture, $"ram-node{cells[i].Id}");
            objects[i] = backends.Of(new(alias, cells[i].Memory) { Node = cells[i].Id }, out bool own);
            needed |= own;
        }
        for (int i = 0; i < cells.Count; i++)
        {
            if (needed && objects[i] is { } backend)
                MemoryStep.AddBackend(builder, backend);
            builder.Add("-numa", Cell(numa, cells[i], needed ? objects[i] : null, needed));
        }
        Distances(builder, cells);
        if (numa.Interconnects is { } interconnects)
            Interconnects(builder, interconnects);
        foreach (var cell in cells)
            foreach (var cache in cell.Caches)
                builder.Add("-numa", Cache(cell, cache));
    }

    private static string Cell(CpuNuma numa, NumaCell cell, JsonObject? backend, bool needed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"node,nodeid={cell.Id}");
        if (cell.Cpus is { IsEmpty: false } cpus)
            foreach (var range in cpus.ToString().Split(','))
                text.Append(",cpus=").Append(range);
        if (HasHmat(numa))
            text.Append(CultureInfo.InvariantCulture, $",initiator={Initiator(numa, cell)}");
        if (backend is not null)
            text.Append(",memdev=").Append(backend.GetString("id"));
        else if (!needed)
            text.Append(CultureInfo.InvariantCulture, $",mem={cell.Memory / MebibyteInKiB}");
        return text.ToString();
    }

    /// <summary>The cell that is nearest: itself if it has processors, else the one with the best access.</summary>
    private static uint Initiator(CpuNuma numa, NumaCell cell)
    {
        if (cell.Cpus is { IsEmpty: false })
            return cell.Id ?? 0;
        ulong widest = 0;
        NumaCell? best = null;
        foreach (var other in numa.Cells)
        {
            if (other.Cpus is not { IsEmpty: false })
                continue;
            best ??= other;
            foreach (var bandwidth in numa.Interconnects?.Bandwidths ?? [])
                if (bandwidth.Cache is null or 0 && bandwidth.Initiator == other.Id && bandwidth.Target == cell.Id && bandwidth.Value > widest)
                    (widest, best) = (bandwidth.Value, other);
        }
        return best?.Id ?? 0;
    }

    private static void Distances(LaunchBuilder builder, List<NumaCell> cells)
    {
        if (!cells.Exists(c => c.Distances is { Siblings.Count: > 0 }))
            return;
        foreach (var from in cells)
            foreach (var to in cells)
                builder.Add("-numa", string.Create(CultureInfo.InvariantCulture, $"dist,src={from.Id},dst={to.Id},val={Distance(from, to)}"));
    }

    private static uint Distance(NumaCell from, NumaCell to)
    {
        const uint Local = 10, Remote = 20;
        foreach (var sibling in from.Distances?.Siblings ?? [])
            if (sibling.Id == to.Id && sibling.Value != 0)
                return sibling.Value;
        return from.Id == to.Id ? Local : Remote;
    }

    private static void Interconnects(LaunchBuilder builder, NumaInterconnects interconnects)
    {
        foreach (var latency in interconnects.Latencies)
            builder.Add("-numa", string.Create(CultureInfo.InvariantCulture,
                $"hmat-lb,initiator={latency.Initiator},target={latency.Target},hierarchy={Hierarchy(latency.Cache)},data-type={Access(latency.Type)}-latency,latency={latency.Value}"));
        foreach (var bandwidth in interconnects.Bandwidths)
            builder.Add("-numa", string.Create(CultureInfo.InvariantCulture,
                $"hmat-lb,initiator={bandwidth.Initiator},target={bandwidth.Target},hierarchy={Hierarchy(bandwidth.Cache)},data-type={Access(bandwidth.Type)}-bandwidth,bandwidth={bandwidth.Value}K"));
    }

    private static string Access(NumaAccessType type) => NumaAccessTypeNames.Text(type);

    private static string Hierarchy(uint? cache) => cache switch { 1 => "first-level", 2 => "second-level", 3 => "third-level", _ => "memory" };

    private static string Cache(NumaCell cell, NumaCache cache)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"hmat-cache,node-id={cell.Id},size={cache.Size?.Value ?? 0}K,level={cache.Level}");
        text.Append(",associativity=").Append(cache.Associativity switch { NumaCacheAssociativity.Direct => "direct", NumaCacheAssociativity.Full => "complex", _ => "none" });
        text.Append(",policy=").Append(cache.Policy switch { NumaCachePolicy.Writeback => "write-back", NumaCachePolicy.Writethrough => "write-through", _ => "none" });
        if (cache.Line is { } line)
            text.Append(CultureInfo.InvariantCulture, $",line={line.Value}");
        return text.ToString();
    }
}
