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
            if (Group(groups, cache.Vcpus))
                throw DomainValidation.Xml("Identical vcpus in cachetunes found");
            groups.Add(cache.Vcpus);
            Monitors(cache.Vcpus, cache.Caches.Count > 0, cache.Monitors.ConvertAll(m => m.Vcpus = m.Vcpus.Below(count)));
        }
        tuning.CacheTunings.RemoveAll(t => t.Vcpus.IsEmpty);
        foreach (var memory in tuning.MemoryTunings)
        {
            memory.Vcpus = memory.Vcpus.Below(count);
            if (memory.Vcpus.IsEmpty)
                continue;
            Nodes(memory);
            if (!Group(groups, memory.Vcpus))
                groups.Add(memory.Vcpus);
            Monitors(memory.Vcpus, memory.Nodes.Count > 0, memory.Monitors.ConvertAll(m => m.Vcpus = m.Vcpus.Below(count)));
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
    private static bool Group(List<CpuSet> groups, CpuSet vcpus)
    {
        foreach (var group in groups)
        {
            if (group.Equals(vcpus))
                return true;
            if (group.Overlaps(vcpus))
                throw DomainValidation.Xml("Overlapping vcpus in resctrls");
        }
        return false;
    }

    private static void Caches(CacheTuning tuning)
    {
        for (int i = 0; i < tuning.Caches.Count; i++)
            for (int j = 0; j < i; j++)
                if (tuning.Caches[i] is var a && tuning.Caches[j] is var b && a.Level == b.Level && a.Id == b.Id && a.Type == b.Type)
                    throw LibvirtException.Xml(ErrorDomain.Resctrl, $"Colliding cache allocations for cache level '{a.Level}' id '{a.Id}', type '{CacheKindNames.Text(a.Type)}'");
    }

    private static void Nodes(MemoryBandwidthTuning tuning)
    {
        for (int i = 0; i < tuning.Nodes.Count; i++)
            for (int j = 0; j < i; j++)
                if (tuning.Nodes[i].Id == tuning.Nodes[j].Id)
                    throw LibvirtException.Xml(ErrorDomain.Resctrl, $"Memory Bandwidth already defined for node {tuning.Nodes[i].Id}");
    }

    /// <summary>A monitor watches all CPUs of its group or some of them; no two overlap, but for the one of all CPUs of a group that has a share.</summary>
    private static void Monitors(CpuSet vcpus, bool allocated, List<CpuSet> monitors)
    {
        for (int i = 0; i < monitors.Count; i++)
        {
            if (!monitors[i].IsSubsetOf(vcpus))
                throw LibvirtException.InvalidArgument(ErrorDomain.Domain, "Monitor vcpus conflicts with allocation");
            for (int j = 0; j < i; j++)
                if (!(allocated && (monitors[i].Equals(vcpus) || monitors[j].Equals(vcpus))) && monitors[i].Overlaps(monitors[j]))
                    throw LibvirtException.InvalidArgument(ErrorDomain.Domain, "vcpus overlaps in resctrl groups");
        }
    }
}
