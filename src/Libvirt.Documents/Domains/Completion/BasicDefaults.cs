namespace Libvirt.Documents.Domains;

/// <summary>UUID, memory, number of CPUs, what happens at the end.</summary>
internal static class BasicDefaults
{
    private const uint MostIoThreads = 16384;

    public static void Identity(DomainDocument domain, ParseOptions options) => domain.Uuid ??= Uuid.NewRandom();

    /// <summary>With NUMA cells the memory is their sum and that of the memory devices; the balloon leaves all unless told.</summary>
    public static void Memory(DomainDocument domain, ParseOptions options)
    {
        ulong cells = 0, devices = 0;
        if (domain.Cpu?.Numa is { } numa && (domain.Memory == 0 || options.AbiUpdate))
            foreach (var cell in numa.Cells)
                cells += cell.Memory;
        foreach (var device in domain.Devices.Memories)
            devices += device.Target.Size;
        if (cells > 0)
            domain.Memory = cells + devices;
        else if (devices > domain.Memory)
            throw LibvirtException.Xml(ErrorDomain.Domain, "Total size of memory devices exceeds the total memory size");
        if (domain.Memory == devices)
            throw LibvirtException.Xml(ErrorDomain.Domain, "Memory size must be specified via <memory> or in the <numa> configuration");
        if (domain.MaximumMemory > 0 && domain.MaximumMemory < domain.Memory)
            throw LibvirtException.Xml(ErrorDomain.Domain, "maximum memory size must be equal or greater than the actual memory size");
        if (domain.CurrentMemory == 0 || domain.CurrentMemory > domain.Memory)
            domain.CurrentMemory = domain.Memory;
    }

    public static void Cpus(DomainDocument domain, ParseOptions options)
    {
        var vcpus = domain.Vcpus;
        if (domain.NumaTuning?.Memory is { Placement: VcpuPlacement.Auto } automatic)
        {
            automatic.NodeSet = null;
            if (vcpus.CpuSet is null && domain.CpuTuning is not { VcpuPins.Count: > 0 } && domain.CpuTuning?.EmulatorPin is null && domain.CpuTuning is not { IoThreadPins.Count: > 0 })
                vcpus.Placement = VcpuPlacement.Auto;
        }
        vcpus.Placement ??= domain.NumaTuning?.Memory is { Placement: VcpuPlacement.Auto } && vcpus.CpuSet is null ? VcpuPlacement.Auto : VcpuPlacement.Static;
        IndividualCpus(domain);
        if (vcpus.Placement == VcpuPlacement.Auto)
        {
            var memory = (domain.NumaTuning ??= new()).Memory ??= new() { Mode = NumaMode.Strict };
            if (memory.NodeSet is null)
                memory.Placement ??= VcpuPlacement.Auto;
        }
        if (domain.NumaTuning?.Memory is { NodeSet: null, Placement: not VcpuPlacement.Auto })
            domain.NumaTuning.Memory = null; // neither the nodes nor who finds them
        if (domain.CpuTuning is { } tuning)
            Pins(tuning.VcpuPins, vcpus.Maximum);
        // Native makes an entry for each, without a limit: a document of one line makes it work for hours.
        if (domain.IoThreads > MostIoThreads)
            throw DomainValidation.Unsupported($"iothreads count '{domain.IoThreads}' is larger than {MostIoThreads}").About(domain);
        if (domain.IoThreads < domain.IoThreadIds.Count)
            domain.IoThreads = (uint)domain.IoThreadIds.Count;
        for (uint id = 1; domain.IoThreadIds.Count > 0 && domain.IoThreadIds.Count < domain.IoThreads; id++)
            if (!domain.IoThreadIds.Exists(t => t.Id == id))
                domain.IoThreadIds.Add(new() { Id = id });
    }

    /// <summary>Pins belong to their CPU: they are kept in the order of CPUs, and those of CPUs that there are not are dropped.</summary>
    private static void Pins(List<VcpuPin> pins, uint count)
    {
        pins.RemoveAll(p => p.Vcpu >= count);
        pins.Sort((a, b) => a.Vcpu.CompareTo(b.Vcpu));
        for (int i = 1; i < pins.Count; i++)
            if (pins[i].Vcpu == pins[i - 1].Vcpu)
                throw LibvirtException.Internal(ErrorDomain.Domain, $"duplicate vcpupin for vcpu '{pins[i].Vcpu}'").About(pins[i]);
    }

    /// <summary>A guest without NUMA cells has one node, 0: it need not be named.</summary>
    public static void HugePages(DomainDocument domain, ParseOptions options)
    {
        if (domain.Cpu?.Numa is { Cells.Count: > 0 } || domain.MemoryBacking?.HugePages is not { } huge)
            return;
        foreach (var page in huge.Pages)
            if (page.NodeSet is { Last: 0 })
                page.NodeSet = null;
    }

    /// <summary>Once one CPU is listed all are; those that were not listed are offline.</summary>
    private static void IndividualCpus(DomainDocument domain)
    {
        var cpus = domain.IndividualVcpus;
        if (cpus.Count == 0)
            return;
        for (uint id = 0; id < domain.Vcpus.Maximum; id++)
            if (!cpus.Exists(c => c.Id == id))
                cpus.Add(new() { Id = id });
        cpus.Sort((a, b) => a.Id.CompareTo(b.Id));
        foreach (var cpu in cpus)
            cpu.Hotpluggable ??= !cpu.Enabled;
        domain.Vcpus.Current = (uint)cpus.FindAll(c => c.Enabled).Count;
    }

    public static void Architecture(DomainDocument domain, ParseOptions options)
    {
        domain.Os.Type.Architecture ??= options.DefaultArchitecture;
        if (domain.Os.Type.Architecture is { } name && !Architectures.Known(name))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, $"Unknown architecture {name}").About(domain.Os.Type);
    }

    public static void Lifecycle(DomainDocument domain, ParseOptions options)
    {
        domain.OnPoweroff ??= LifecycleAction.Destroy;
        domain.OnReboot ??= LifecycleAction.Restart;
        domain.OnCrash ??= LifecycleAction.Destroy;
    }
}
