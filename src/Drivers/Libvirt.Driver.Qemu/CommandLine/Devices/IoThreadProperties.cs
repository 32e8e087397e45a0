using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Threads that serve requests of devices.</summary>
internal static class IoThreadProperties
{
    /// <summary>Name of a thread.</summary>
    public static string Alias(uint number) => string.Create(CultureInfo.InvariantCulture, $"iothread{number}");

    /// <summary>Which threads serve which queues; null when that is not said.</summary>
    public static JsonArray? Mapping(IoThreadMap? map)
    {
        if (map is not { Threads.Count: > 0 })
            return null;
        var list = new JsonArray();
        foreach (var thread in map.Threads)
        {
            var entry = new JsonObject().Add("iothread", Alias(thread.Id));
            if (thread.Queues.Count > 0)
                entry.Add("vqs", new JsonArray([.. thread.Queues.ConvertAll(static q => new JsonNumber(q.Id))]));
            list.Items.Add(entry);
        }
        return list;
    }
}
