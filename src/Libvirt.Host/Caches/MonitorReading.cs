namespace Libvirt.Host.Caches;

/// <summary>What a resctrl group did in one cache and the memory behind it. Bytes.</summary>
/// <param name="Id">Number of the cache.</param>
/// <param name="Values">By feature: llc_occupancy, mbm_total_bytes, mbm_local_bytes ...</param>
public sealed record MonitorReading(uint Id, IReadOnlyDictionary<string, ulong> Values)
{
    /// <summary>Reads all caches of a group, by number: mon_data/mon_L3_00/llc_occupancy and so on.</summary>
    /// <param name="group">Folder of the group or of one of its mon_groups.</param>
    /// <param name="features">The features wanted; what the kernel cannot tell now ("Unavailable", "Error") is left out.</param>
    public static List<MonitorReading> Read(string group, IReadOnlyList<string> features)
    {
        var readings = new List<MonitorReading>();
        var data = group + "/mon_data";
        if (!Directory.Exists(data))
            return readings;
        foreach (var folder in Directory.EnumerateDirectories(data, "mon_L*"))
        {
            var name = Path.GetFileName(folder);
            if (!uint.TryParse(name.AsSpan(name.LastIndexOf('_') + 1), out uint id))
                continue;
            var values = new Dictionary<string, ulong>(features.Count);
            foreach (var feature in features)
                if (ulong.TryParse(KernelFile.ReadValue($"{folder}/{feature}"), out ulong value))
                    values[feature] = value;
            readings.Add(new(id, values));
        }
        readings.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        return readings;
    }
}
