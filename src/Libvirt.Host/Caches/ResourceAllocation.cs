using System.Globalization;
using System.Text;

namespace Libvirt.Host.Caches;

/// <summary>Parts of caches and memory bandwidth: what the file schemata of a resctrl group holds.</summary>
public sealed class ResourceAllocation
{
    private readonly SortedDictionary<(uint Level, CacheScope Scope), SortedDictionary<uint, ulong>> _masks = [];
    private readonly SortedDictionary<uint, uint> _bandwidths = [];

    /// <summary>Masks by cache, of a level and scope; empty when it says nothing about them.</summary>
    public IReadOnlyDictionary<uint, ulong> Masks(uint level, CacheScope scope)
        => _masks.TryGetValue((level, scope), out var masks) ? masks : new SortedDictionary<uint, ulong>();

    /// <summary>Limits by node, percent (or MB/s when resctrl is mounted with mba_MBps, eighths of GB/s on AMD).</summary>
    public IReadOnlyDictionary<uint, uint> Bandwidths => _bandwidths;

    /// <summary>Sets a mask.</summary>
    public void SetMask(uint level, CacheScope scope, uint cache, ulong mask)
    {
        if (!_masks.TryGetValue((level, scope), out var masks))
            _masks.Add((level, scope), masks = []);
        masks[cache] = mask;
    }

    /// <summary>Sets a limit.</summary>
    public void SetBandwidth(uint node, uint limit) => _bandwidths[node] = limit;

    /// <summary>Reads schemata: "L3:0=fff;1=fff", "L3CODE:...", "MB:0=100"; lines about other resources are passed over.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: malformed</exception>
    public static ResourceAllocation Parse(string schemata)
    {
        var allocation = new ResourceAllocation();
        foreach (var raw in schemata.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            int colon = line.IndexOf(':');
            if (colon < 0)
                continue;
            bool bandwidth = line[..colon] is "MB";
            CacheScope scope = default;
            uint level = 0;
            if (!bandwidth && (!ResourceControls.TryParseName(line[..colon], out level, out var rest) || !ResourceControls.TryParseScope(rest, out scope)))
                continue;
            var items = line[(colon + 1)..];
            foreach (var part in items.Split(';'))
            {
                var item = items[part].Trim();
                int equals = item.IndexOf('=');
                if (equals < 0 || !uint.TryParse(item[..equals].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out uint id))
                    throw Malformed(line);
                var value = item[(equals + 1)..].Trim();
                if (bandwidth && uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out uint limit))
                    allocation.SetBandwidth(id, limit);
                else if (!bandwidth && ulong.TryParse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong mask))
                    allocation.SetMask(level, scope, id, mask);
                else
                    throw Malformed(line);
            }
        }
        return allocation;
    }

    /// <summary>What is in neither.</summary>
    internal void Remove(ResourceAllocation other)
    {
        foreach (var (key, masks) in other._masks)
            foreach (var (cache, mask) in masks)
                if (_masks.TryGetValue(key, out var mine) && mine.TryGetValue(cache, out ulong now))
                    mine[cache] = now & ~mask;
    }

    /// <summary>Writes schemata: caches by level, then bandwidth; masks have as many digits as the full one.</summary>
    /// <param name="controls">The host's controls; lines for others are left out.</param>
    public string Format(ResourceControls controls)
    {
        var text = new StringBuilder();
        foreach (var ((level, scope), masks) in _masks)
        {
            if (controls.Find(level, scope) is not { } control)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"L{level}{scope.ToSuffix()}:");
            var format = "x" + ((64 - System.Numerics.BitOperations.LeadingZeroCount(control.FullMask) + 3) / 4).ToString(CultureInfo.InvariantCulture);
            foreach (var (cache, mask) in masks)
                text.Append(CultureInfo.InvariantCulture, $"{cache}={mask.ToString(format, CultureInfo.InvariantCulture)};");
            text[^1] = '\n';
        }
        if (_bandwidths.Count == 0)
            return text.ToString();
        text.Append("MB:");
        foreach (var (node, limit) in _bandwidths)
            text.Append(CultureInfo.InvariantCulture, $"{node}={limit};");
        text[^1] = '\n';
        return text.ToString();
    }

    private static LibvirtException Malformed(ReadOnlySpan<char> line)
        => LibvirtException.Internal(ErrorDomain.Resctrl, $"Invalid schemata line '{line}', expected 'RESOURCE:ID=VALUE;...'");
}
