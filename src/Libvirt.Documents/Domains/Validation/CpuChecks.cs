namespace Libvirt.Documents.Domains;

/// <summary>Numbers of CPUs and NUMA cells.</summary>
internal static class CpuChecks
{
    /// <summary>Text of the refusal of memory for guest NUMA nodes that are not there.</summary>
    public const string NoCells = "Element 'memnode' is invalid without any guest NUMA cells";

    public static void Count(DomainDocument domain)
    {
        var vcpus = domain.Vcpus;
        if (vcpus.Current > vcpus.Maximum)
            throw DomainValidation.Unsupported("maximum vCPU count must not be less than current vCPU count").About(vcpus);
        int last = -1, count = 0;
        foreach (var cell in domain.Cpu?.Numa?.Cells ?? [])
        {
            last = Math.Max(last, cell.Cpus?.Last ?? -1);
            count += cell.Cpus?.Count ?? 0;
        }
        if (count > vcpus.Maximum)
            throw LibvirtException.Internal(ErrorDomain.Domain, "Number of CPUs in <numa> exceeds the <vcpu> count").About(vcpus);
        if (vcpus.Maximum == 0 || last >= vcpus.Maximum)
            throw LibvirtException.Internal(ErrorDomain.Domain, "CPU IDs in <numa> exceed the <vcpu> count").About(vcpus);
    }

    /// <summary>Periods and quotas in microseconds; a negative quota is none.</summary>
    public static void Tuning(DomainDocument domain)
    {
        if (domain.CpuTuning is not { } tuning)
            return;
        Period(tuning, "period", tuning.Period);
        Period(tuning, "global_period", tuning.GlobalPeriod);
        Period(tuning, "emulator_period", tuning.EmulatorPeriod);
        Period(tuning, "iothread_period", tuning.IoThreadPeriod);
        Quota(tuning, "quota", tuning.Quota);
        Quota(tuning, "global_quota", tuning.GlobalQuota);
        Quota(tuning, "emulator_quota", tuning.EmulatorQuota);
        Quota(tuning, "iothread_quota", tuning.IoThreadQuota);
    }

    /// <summary>Each CPU and I/O thread that is scheduled, pinned or switched must be there.</summary>
    public static void Threads(DomainDocument domain)
    {
        foreach (var cpu in domain.IndividualVcpus)
            if (cpu.Id >= domain.Vcpus.Maximum)
                throw DomainValidation.Xml($"vcpu id '{cpu.Id}' is out of range of maximum vcpu count").About(cpu);
        foreach (var item in domain.CpuTuning?.VcpuSchedulings ?? [])
            if (item.Vcpus.Last >= domain.Vcpus.Maximum)
                throw DomainValidation.Unsupported($"vCPU '{item.Vcpus.Last}' is not present in domain definition").About(domain.CpuTuning!);
        foreach (var pin in domain.CpuTuning?.IoThreadPins ?? [])
            Thread(domain, pin.IoThread, pin);
        foreach (var item in domain.CpuTuning?.IoThreadSchedulings ?? [])
            Thread(domain, (uint)item.IoThreads.Last, domain.CpuTuning!);
        var seen = new HashSet<uint>();
        foreach (var thread in domain.IoThreadIds)
        {
            if (!seen.Add(thread.Id))
                throw DomainValidation.Xml($"duplicate iothread id '{thread.Id}' found").About(thread);
            Pool(thread, thread.ThreadPoolMinimum, thread.ThreadPoolMaximum);
        }
        if (domain.DefaultIoThread is { } main)
            Pool(main, main.ThreadPoolMinimum, main.ThreadPoolMaximum);
    }

    private static void Thread(DomainDocument domain, uint id, object part)
    {
        bool known = domain.IoThreadIds.Count == 0 ? id > 0 && id <= domain.IoThreads : domain.IoThreadIds.Exists(t => t.Id == id);
        if (!known)
            throw DomainValidation.Unsupported($"Cannot find 'iothread' : {id}").About(part);
    }

    private static void Pool(object part, int? minimum, int? maximum)
    {
        if (minimum >= 0 && maximum >= 0 && minimum > maximum)
            throw DomainValidation.Unsupported("thread_pool_min must be smaller or equal to thread_pool_max").About(part);
    }

    /// <summary>Huge pages are for cells that there are; the rest has one size.</summary>
    public static void HugePages(DomainDocument domain)
    {
        HugePage? master = null;
        int cells = domain.Cpu?.Numa?.Cells.Count ?? 0;
        var pages = domain.MemoryBacking?.HugePages?.Pages ?? [];
        for (int i = 1; i < pages.Count; i++)
            for (int j = 0; j < i; j++)
                if (pages[i].NodeSet is { } nodes && pages[j].NodeSet is { } others && nodes.Overlaps(others))
                    throw DomainValidation.Detail($"nodeset attribute of hugepages of sizes {pages[i].Size} and {pages[j].Size} intersect").About(pages[i]);
        foreach (var page in pages)
        {
            foreach (int node in page.NodeSet?.Members() ?? [])
                if (node >= cells)
                    throw DomainValidation.Detail($"hugepages: node {node} not found").About(page);
            if (page.NodeSet is not null)
                continue;
            if (master is not null)
                throw DomainValidation.Detail($"two master hugepages detected: {page.Size} and {master.Size}").About(page);
            master = page;
        }
    }

    /// <summary>Scheduling is for CPUs and I/O threads that there are, and for each once.</summary>
    public static void Scheduling(DomainDocument domain)
    {
        if (domain.CpuTuning is not { } tuning)
            return;
        for (int i = 1; i < tuning.VcpuSchedulings.Count; i++)
            for (int j = 0; j < i; j++)
                if (tuning.VcpuSchedulings[i].Vcpus.Overlaps(tuning.VcpuSchedulings[j].Vcpus))
                    throw DomainValidation.Detail("'vcpusched' attributes 'vcpus' must not overlap");
        foreach (var scheduling in tuning.IoThreadSchedulings)
            foreach (int id in scheduling.IoThreads.Members())
                if (!domain.IoThreadIds.Exists(t => t.Id == id) && id > domain.IoThreads)
                    throw DomainValidation.Unsupported($"Cannot find 'iothread' : {id}");
    }

    private static void Period(CpuTuning tuning, string name, ulong value)
    {
        if (value is > 0 and (< 1000 or > 1000000))
            throw DomainValidation.Unsupported($"Value of cputune '{name}' must be in range [1000, 1000000]").About(tuning);
    }

    private static void Quota(CpuTuning tuning, string name, long value)
    {
        if (value is > 0 and (< 1000 or > 17592186044415))
            throw DomainValidation.Unsupported($"Value of cputune '{name}' must be in range [1000, 17592186044415]").About(tuning);
    }
}
