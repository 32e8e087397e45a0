namespace Libvirt.Host.Cpus;

/// <summary>/proc/cpuinfo: lines "name : value", a paragraph a processor on most architectures.</summary>
public static class CpuInfoText
{
    /// <summary>The value of the first line whose name starts as given; null when there is none.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="name">The start of the name, "cpu MHz".</param>
    public static string? First(ReadOnlySpan<char> text, string name)
    {
        foreach (var line in text.EnumerateLines())
            if (line.StartsWith(name, StringComparison.Ordinal) && line.IndexOf(':') is >= 0 and var colon)
                return line[(colon + 1)..].Trim().ToString();
        return null;
    }

    /// <summary>Splits a line; false when it has no colon.</summary>
    public static bool Split(ReadOnlySpan<char> line, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        int colon = line.IndexOf(':');
        name = colon < 0 ? default : line[..colon].TrimEnd();
        value = colon < 0 ? default : line[(colon + 1)..].Trim();
        return colon >= 0;
    }
}
