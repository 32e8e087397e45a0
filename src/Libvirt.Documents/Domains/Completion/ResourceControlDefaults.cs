namespace Libvirt.Documents.Domains;

/// <summary>Shares of caches and memory bandwidth: CPUs that the guest cannot have do not count, and no CPU has two shares.</summary>
internal static class ResourceControlDefaults
{
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        if (domain.CpuTuning is not { } tuning || tuning.CacheTunings.Count + tuning.MemoryTunings.Count == 0)
            return;
        int count = (int)domain.Vcpus.Maximum;
        var groups = new List<CpuSet>();
        foreach (var cache in tuning.CacheTunings)
        {
            cache.Vcpus = cache.Vcpus.Below(count);
            if (cache.Vcpus.IsEmpty)
                continue;
            Caches(cache);
            if (Group(groups, cache.Vcpus, cache))
                throw DomainValidation.Xml("Identical vcpus in cachetunes found").About(cache);
            groups.Add(cache.Vcpus);
            Monitors(cache, cache.Caches.Count > 0, cache.Vcpus, cache.Monitors.ConvertAll(m => m.Vcpus = m.Vcpus.Below(count)));
        }
        tuning.CacheTunings.RemoveAll(t => t.Vcpus.IsEmpty);
        foreach (var memory in tuning.MemoryTunings)
        {
            memory.Vcpus = memory.Vcpus.Below(count);
            if (memory.Vcpus.IsEmpty)
                continue;
            Nodes(memory);
            if (!Group(groups, memory.Vcpus, memory))
                groups.Add(memory.Vcpus);
            Monitors(memory, memory.Nodes.Count > 0, memory.Vcpus, memory.Monitors.ConvertAll(m => m.Vcpus = m.Vcpus.Below(count)));
        }
        tuning.MemoryTunings.RemoveAll(t => t.Vcpus.IsEmpty);
        if (options.SkipCompletion)
            return;
        foreach (var cache in tuning.CacheTunings)
            cache.Id ??= "vcpus_" + cache.Vcpus;
        foreach (var memory in tuning.MemoryTunings)
            memory.Id ??= "vcpus_" + memory.Vcpus;
    }

    /// <summary>True when there is a group of exactly these CPUs.</summary>
    private static bool Group(List<CpuSet> groups, CpuSet vcpus, object tuning)
    {
        foreach (var group in groups)
        {
            if (group.Equals(vcpus))
                return true;
            if (group.Overlaps(vcpus))
                throw DomainValidation.Xml("Overlapping vcpus in resctrls").About(tuning);
        }
        return false;
    }

    private static void Caches(CacheTuning tuning)
    {
        var seen = new HashSet<(uint, uint, CacheKind)>();
        foreach (var share in tuning.Caches)
            if (!seen.Add((share.Level, share.Id, share.Type)))
                throw LibvirtException.Xml(ErrorDomain.Resctrl, $"Colliding cache allocations for cache level '{share.Level}' id '{share.Id}', type '{CacheKindNames.Text(share.Type)}'").About(tuning);
    }

    private static void Nodes(MemoryBandwidthTuning tuning)
    {
        var seen = new HashSet<uint>();
        foreach (var node in tuning.Nodes)
            if (!seen.Add(node.Id))
                throw LibvirtException.Xml(ErrorDomain.Resctrl, $"Memory Bandwidth already defined for node {node.Id}").About(tuning);
    }

    /// <summary>A monitor watches all CPUs of its group or some of them, and no two overlap, but for the one of all CPUs of a group that has a share.</summary>
    private static void Monitors(object tuning, bool allocated, CpuSet vcpus, List<CpuSet> monitors)
    {
        var watched = CpuSet.Empty;
        foreach (var monitor in monitors)
        {
            if (!monitor.IsSubsetOf(vcpus))
                throw LibvirtException.InvalidArgument(ErrorDomain.Domain, "Monitor vcpus conflicts with allocation").About(tuning);
            if (allocated && monitor.Equals(vcpus))
                continue;
            if (monitor.Overlaps(watched))
                throw LibvirtException.InvalidArgument(ErrorDomain.Domain, "vcpus overlaps in resctrl groups").About(tuning);
            watched = watched.Union(monitor);
        }
    }
}
