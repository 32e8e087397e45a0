using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Counters of a disk or node.</summary>
/// <param name="Device">QEMU's name of the drive; "" when it has none.</param>
/// <param name="Path">Place of the device among QEMU's objects; null for a node.</param>
/// <param name="Node">Name of the node; null when it has none.</param>
/// <param name="ReadRequests">Requests.</param>
/// <param name="ReadBytes">Bytes.</param>
/// <param name="ReadTime">Nanoseconds.</param>
/// <param name="WriteRequests">Requests.</param>
/// <param name="WriteBytes">Bytes.</param>
/// <param name="WriteTime">Nanoseconds.</param>
/// <param name="FlushRequests">Requests.</param>
/// <param name="FlushTime">Nanoseconds.</param>
/// <param name="HighestOffset">Highest byte that was written; 0 when nothing was or QEMU does not tell.</param>
/// <param name="Whole">The whole entry, for what is not here.</param>
public sealed record BlockStatistics(string Device, string? Path, string? Node, long ReadRequests, long ReadBytes, long ReadTime, long WriteRequests, long WriteBytes, long WriteTime,
    long FlushRequests, long FlushTime, ulong HighestOffset, JsonObject Whole)
{
    /// <summary>Reads an answer to query-blockstats, for callers that began it themselves.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: QEMU refused, or a counter is missing</exception>
    public static List<BlockStatistics> Read(QmpReply reply)
    {
        var result = new List<BlockStatistics>();
        foreach (var item in reply.Array.Items)
        {
            var entry = item as JsonObject ?? throw reply.Malformed("blockstats device entry");
            var stats = entry.GetObject("stats") ?? throw reply.Malformed("stats");
            long Number(string name) => stats.GetNumber(name)?.AsLong ?? throw reply.Malformed($"'{name}' data");
            result.Add(new(entry.GetString("device") ?? "", entry.GetString("qdev"), entry.GetString("node-name"), Number("rd_operations"), Number("rd_bytes"), Number("rd_total_time_ns"),
                Number("wr_operations"), Number("wr_bytes"), Number("wr_total_time_ns"), Number("flush_operations"), Number("flush_total_time_ns"),
                (entry.GetObject("parent")?.GetObject("stats") ?? stats).GetNumber("wr_highest_offset")?.AsULong ?? 0, entry));
        }
        return result;
    }
}
