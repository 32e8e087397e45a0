using System.Globalization;

namespace Libvirt.Host.Memory;

/// <summary>/proc/meminfo, or meminfo of a NUMA node. KiB.</summary>
/// <param name="Total">Memory that the kernel manages.</param>
/// <param name="Free">Memory that is used for nothing.</param>
/// <param name="Available">Memory that programs could get without swapping; null for a node, and with kernels before 3.14.</param>
/// <param name="Buffers">Memory that holds blocks of disks; null for a node.</param>
/// <param name="Cached">Memory that holds files; null for a node.</param>
public readonly record struct MemoryInformation(ulong Total, ulong Free, ulong? Available, ulong? Buffers, ulong? Cached)
{
    /// <summary>Reads the text.</summary>
    /// <param name="text">Lines "MemTotal: 123 kB", each behind "Node 0 " for a node.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there are no such lines</exception>
    public static MemoryInformation Parse(string text)
    {
        ulong? total = null, free = null, available = null, buffers = null, cached = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var rest = line;
            if (rest.StartsWith("Node ", StringComparison.Ordinal))
            {
                int blank = rest["Node ".Length..].IndexOf(' ');
                rest = blank < 0 ? default : rest["Node ".Length..][(blank + 1)..];
            }
            if (!Cpus.CpuInfoText.Split(rest, out var name, out var value))
                continue;
            switch (name)
            {
                case "MemTotal": total = Kib(value); break;
                case "MemFree": free = Kib(value); break;
                case "MemAvailable": available = Kib(value); break;
                case "Buffers": buffers = Kib(value); break;
                case "Cached": cached = Kib(value); break;
            }
        }
        return total is { } all && free is { } unused ? new(all, unused, available, buffers, cached)
            : throw LibvirtException.Internal(ErrorDomain.None, "no available memory line found");
    }

    private static ulong? Kib(ReadOnlySpan<char> value)
    {
        int end = value.IndexOf(' ');
        return ulong.TryParse(end < 0 ? value : value[..end], NumberStyles.None, CultureInfo.InvariantCulture, out ulong kib) ? kib : null;
    }
}
