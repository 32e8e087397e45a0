using System.Globalization;

namespace Libvirt.Host.Caches;

/// <summary>What the processor can divide and measure: the folder info of resctrl (Documentation/filesystems/resctrl.rst of the kernel).</summary>
public sealed class ResourceControls
{
    private ResourceControls()
    {
    }

    /// <summary>Cache controls by level, code before data before both.</summary>
    public IReadOnlyList<CacheControl> Caches { get; private init; } = [];

    /// <summary>Memory bandwidth; null when it cannot be limited.</summary>
    public BandwidthControl? Bandwidth { get; private init; }

    /// <summary>Monitoring; null when nothing can be measured.</summary>
    public CacheMonitoring? Monitoring { get; private init; }

    /// <summary>Nothing can be divided or measured, or resctrl is not mounted.</summary>
    public bool IsEmpty => Caches.Count == 0 && Bandwidth is null && Monitoring is null;

    /// <summary>Reads the folder; empty when there is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: a file does not hold what the kernel documents</exception>
    public static ResourceControls Read(KernelFolders folders)
    {
        var info = folders.ResourceControl + "/info";
        if (!Directory.Exists(info))
            return new();
        var caches = new List<CacheControl>();
        CacheMonitoring? monitoring = null;
        foreach (var folder in Directory.EnumerateDirectories(info))
        {
            if (!TryParseName(Path.GetFileName(folder.AsSpan()), out uint level, out var rest))
                continue;
            if (rest is "_MON")
                monitoring = Monitor(folder, level);
            else if (TryParseScope(rest, out var scope))
                caches.Add(Cache(folder, level, scope));
        }
        caches.Sort(static (a, b) => (a.Level, a.Scope).CompareTo((b.Level, b.Scope)));
        return new() { Caches = caches, Monitoring = monitoring, Bandwidth = ReadBandwidth(info + "/MB") };
    }

    /// <summary>Finds a control; null when caches of the level cannot be divided that way.</summary>
    public CacheControl? Find(uint level, CacheScope scope)
    {
        foreach (var control in Caches)
            if (control.Level == level && control.Scope == scope)
                return control;
        return null;
    }

    /// <summary>"L3", "L3CODE", "L2_MON": the level and what follows.</summary>
    internal static bool TryParseName(ReadOnlySpan<char> name, out uint level, out ReadOnlySpan<char> rest)
    {
        level = 0;
        rest = default;
        if (name is not ['L', var digit, ..] || !char.IsAsciiDigit(digit))
            return false;
        level = (uint)(digit - '0');
        rest = name[2..];
        return true;
    }

    /// <summary>"", "CODE", "DATA".</summary>
    internal static bool TryParseScope(ReadOnlySpan<char> text, out CacheScope scope)
    {
        scope = text is "CODE" ? CacheScope.Code : text is "DATA" ? CacheScope.Data : CacheScope.Both;
        return scope != CacheScope.Both || text.IsEmpty;
    }

    private static CacheControl Cache(string folder, uint level, CacheScope scope)
    {
        var path = folder + "/cbm_mask";
        var text = KernelFile.ReadValue(path);
        if (!ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong mask) || mask == 0)
            throw LibvirtException.Internal(ErrorDomain.Resctrl, $"Invalid mask '{text}' in file '{path}'");
        return new(level, scope, mask, Required(folder, "min_cbm_bits"), Required(folder, "num_closids"));
    }

    private static BandwidthControl? ReadBandwidth(string folder)
        => Directory.Exists(folder) ? new(Required(folder, "bandwidth_gran"), Required(folder, "min_bandwidth"), Required(folder, "num_closids")) : null;

    private static CacheMonitoring? Monitor(string folder, uint level)
    {
        var features = KernelFile.ReadValue(folder + "/mon_features")?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return features.Length == 0 ? null : new(level, Required(folder, "num_rmids"), KernelFile.ReadUInt(folder + "/max_threshold_occupancy") ?? 0, features);
    }

    private static uint Required(string folder, string name)
        => KernelFile.ReadUInt($"{folder}/{name}") ?? throw LibvirtException.Internal(ErrorDomain.Resctrl, $"Missing file '{folder}/{name}'");
}
