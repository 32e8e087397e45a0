using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>What a disk has done; times in nanoseconds.</summary>
internal readonly record struct BlockStatistics(ulong Reads, ulong ReadBytes, ulong ReadTime, ulong Writes, ulong WriteBytes, ulong WriteTime, ulong Flushes, ulong FlushTime)
{
    /// <summary>Those of a disk in the answer to query-blockstats; null when it is not in it.</summary>
    public static BlockStatistics? Find(JsonArray? answer, Disk disk)
    {
        if (Device(answer, disk)?.GetObject("stats") is not { } stats)
            return null;
        return new(N(stats, "rd_operations"), N(stats, "rd_bytes"), N(stats, "rd_total_time_ns"), N(stats, "wr_operations"), N(stats, "wr_bytes"), N(stats, "wr_total_time_ns"),
                    N(stats, "flush_operations"), N(stats, "flush_total_time_ns"));
    }

    /// <summary>What the answer to query-blockstats tells of a disk; null when it does not.</summary>
    public static JsonObject? Device(JsonArray? answer, Disk disk)
    {
        if (disk.Info.Alias?.Name is { } alias)
            foreach (var item in answer?.Items ?? [])
                if (item is JsonObject device && IsOf(device, alias))
                    return device;
        return null;
    }

    /// <summary>QEMU names a device by the path of its object, which some front ends extend, or by its old name.</summary>
    public static bool IsOf(JsonObject device, string alias)
    {
        if (device.GetString("qdev") is not { } path)
            return device.GetString("device") == alias;
        foreach (var part in path.Split('/'))
            if (part == alias)
                return true;
        return false;
    }

    private static ulong N(JsonObject stats, string name) => stats.GetNumber(name)?.AsULong ?? 0;
}
