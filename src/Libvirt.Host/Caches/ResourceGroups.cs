using System.Numerics;

namespace Libvirt.Host.Caches;

/// <summary>Groups of resctrl: the mounted folder is the default group, each folder in it another one.</summary>
public sealed class ResourceGroups
{
    private static readonly string[] NotGroups = ["info", "mon_groups", "mon_data"];
    private readonly KernelFolders _folders;

    /// <summary>Reads the controls at once, the groups on demand.</summary>
    public ResourceGroups(KernelFolders folders)
    {
        _folders = folders;
        Controls = ResourceControls.Read(folders);
    }

    /// <summary>What can be divided.</summary>
    public ResourceControls Controls { get; }

    /// <summary>
    /// What no group uses, the default group included. Limits of bandwidth are the default group's: they hold for each group alone, so no group takes from another.
    /// </summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: resctrl is not there; VIR_ERR_INTERNAL_ERROR: malformed schemata</exception>
    public ResourceAllocation Unused()
    {
        var usual = Controls.IsEmpty ? null : Read(_folders.ResourceControl);
        if (usual is null)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Resctrl, "Resource control is not supported on this host");
        var unused = new ResourceAllocation();
        foreach (var control in Controls.Caches)
            foreach (uint cache in usual.Masks(control.Level, control.Scope).Keys)
                unused.SetMask(control.Level, control.Scope, cache, control.FullMask);
        foreach (var (node, limit) in usual.Bandwidths)
            unused.SetBandwidth(node, limit);
        unused.Remove(usual);
        foreach (var folder in Directory.EnumerateDirectories(_folders.ResourceControl))
            if (Array.IndexOf(NotGroups, Path.GetFileName(folder)) < 0 && Read(folder) is { } group)
                unused.Remove(group);
        return unused;
    }

    /// <summary>Finds room in a cache: the smallest run of unused bits that is large enough, from its low end.</summary>
    /// <param name="unused">What is free, from <see cref="Unused"/>.</param>
    /// <param name="control">How the cache is divided.</param>
    /// <param name="cache">Number of the cache.</param>
    /// <param name="cacheSize">Bytes of the cache.</param>
    /// <param name="size">Bytes wanted.</param>
    /// <returns>the mask for the group</returns>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: a size or cache that does not exist; VIR_ERR_OPERATION_FAILED: not enough room</exception>
    public static ulong FindRoom(ResourceAllocation unused, CacheControl control, uint cache, ulong cacheSize, ulong size)
    {
        ulong granularity = control.Granularity(cacheSize);
        if (!unused.Masks(control.Level, control.Scope).TryGetValue(cache, out ulong free))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Resctrl, $"Cache with id {cache} does not exists for level {control.Level}");
        if (size == 0 || size % granularity != 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Resctrl, $"Cache allocation of size {size} is not divisible by granularity {granularity}");
        ulong bits = size / granularity;
        if (bits < control.MinimumBits)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Resctrl,
                $"Cache allocation of size {size} is smaller than the minimum allowed allocation {granularity * control.MinimumBits}");
        int best = -1, bestLength = int.MaxValue;
        for (int start = 0; start < 64 && free >> start != 0;)
        {
            start += BitOperations.TrailingZeroCount(free >> start);
            int length = BitOperations.TrailingZeroCount(~(free >> start));
            if ((ulong)length >= bits && length < bestLength)
                (best, bestLength) = (start, length);
            start += length;
        }
        return best >= 0 ? (bits == 64 ? ulong.MaxValue : (1UL << (int)bits) - 1) << best
            : throw LibvirtException.OperationFailed(ErrorDomain.Resctrl, $"Not enough room for allocation of {size} bytes for level {control.Level} cache {cache}");
    }

    private static ResourceAllocation? Read(string folder) => KernelFile.Read(folder + "/schemata") is { } text ? ResourceAllocation.Parse(text) : null;
}
