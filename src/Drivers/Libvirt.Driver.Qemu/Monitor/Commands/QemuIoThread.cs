using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>An I/O thread.</summary>
/// <param name="Name">QEMU's name, "iothread1".</param>
/// <param name="Id">libvirt's number.</param>
/// <param name="ThreadId">The thread.</param>
/// <param name="PollMaximum">Longest time of polling, in nanoseconds; null when QEMU does not tell.</param>
/// <param name="PollGrow">By how much the time of polling grows.</param>
/// <param name="PollShrink">By how much it shrinks.</param>
public sealed record QemuIoThread(string Name, uint Id, int ThreadId, ulong? PollMaximum, ulong PollGrow, ulong PollShrink)
{
    private const string Prefix = "iothread";

    /// <summary>Reads an answer to query-iothreads; threads that are not libvirt's are passed over.</summary>
    public static List<QemuIoThread> Read(QmpReply reply)
    {
        var result = new List<QemuIoThread>();
        foreach (var item in reply.Array.Items)
        {
            var entry = item as JsonObject ?? throw reply.Malformed("IOThread data");
            var name = entry.GetString("id") ?? throw reply.Malformed("'id' data");
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !Numbers.TryParseUInt(name.AsSpan(Prefix.Length), out uint id))
                continue;
            result.Add(new(name, id, entry.GetNumber("thread-id")?.AsInt ?? throw reply.Malformed("'thread-id' data"), entry.GetNumber("poll-max-ns")?.AsULong,
                entry.GetNumber("poll-grow")?.AsULong ?? 0, entry.GetNumber("poll-shrink")?.AsULong ?? 0));
        }
        return result;
    }
}
