namespace Libvirt.Stateful.Tuning;

/// <summary>Sets of processors in the form of the C API: one bit a processor, the lowest first.</summary>
public static class CpuMaps
{
    /// <summary>Reads a map, of which processors that the host lacks do not count.</summary>
    public static CpuSet Read(ReadOnlySpan<byte> map, int cpus)
    {
        var words = new System.Text.StringBuilder();
        for (int i = 0; i < Math.Min(cpus, map.Length * 8); i++)
            if ((map[i / 8] >> (i % 8) & 1) != 0)
                words.Append(words.Length > 0 ? "," : "").Append(i);
        return words.Length > 0 && CpuSet.TryParse(words.ToString(), out var set) ? set : CpuSet.Empty;
    }

    /// <summary>True when no bit is set.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> map) => map.IndexOfAnyExcept((byte)0) < 0;

    /// <summary>Writes a set, zeros behind its end; members beyond the end are left out.</summary>
    public static void Write(CpuSet set, Span<byte> map)
    {
        map.Clear();
        foreach (int cpu in set.Members())
            if (cpu / 8 < map.Length)
                map[cpu / 8] |= (byte)(1 << (cpu % 8));
    }

    /// <summary>A map that is just long enough.</summary>
    public static byte[] ToArray(CpuSet set)
    {
        var map = new byte[set.Last / 8 + 1];
        Write(set, map);
        return map;
    }
}
