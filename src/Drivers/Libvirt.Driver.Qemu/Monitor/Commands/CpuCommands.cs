using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about virtual processors.</summary>
public static class CpuCommands
{
    extension(IQmp monitor)
    {
        /// <summary>The processors that run.</summary>
        public List<QemuCpu> QueryCpus(Deadline deadline = default) => ReadCpus(monitor.Ask("query-cpus-fast", null, deadline));

        /// <summary>The places for processors, QEMU's order.</summary>
        public List<HotpluggableCpu> QueryHotpluggableCpus(Deadline deadline = default)
        {
            var reply = monitor.Ask("query-hotpluggable-cpus", null, deadline);
            var result = new List<HotpluggableCpu>();
            foreach (var item in reply.Array.Items)
            {
                var entry = item as JsonObject ?? throw reply.Malformed("hotpluggable CPU data");
                var properties = entry.GetObject("props") ?? throw reply.Malformed("'props'");
                result.Add(new(entry.GetString("type") ?? throw reply.Malformed("'type'"), entry.GetNumber("vcpus-count")?.AsUInt ?? throw reply.Malformed("'vcpus-count'"),
                    CpuPlace.Read(properties), properties, entry.GetString("qom-path")));
            }
            return result;
        }
    }

    /// <summary>Reads an answer to query-cpus-fast, for callers that began it themselves.</summary>
    public static List<QemuCpu> ReadCpus(QmpReply reply)
    {
        var result = new List<QemuCpu>();
        foreach (var item in reply.Array.Items)
        {
            var entry = item as JsonObject ?? throw reply.Malformed("cpu data");
            bool? halted = entry.GetString("cpu-state") is { } state ? state is not ("operating" or "load") : null;
            result.Add(new(entry.GetNumber("cpu-index")?.AsInt ?? throw reply.Malformed("'cpu-index'"), entry.GetString("qom-path") ?? "", entry.GetNumber("thread-id")?.AsInt ?? 0,
                CpuPlace.Read(entry.GetObject("props")), halted));
        }
        return result;
    }
}
