namespace Libvirt.Documents.Domains;

/// <summary>Numbers of CPUs and NUMA cells.</summary>
internal static class CpuChecks
{
    public static void Count(DomainDocument domain)
    {
        var vcpus = domain.Vcpus;
        if (vcpus.Current > vcpus.Maximum)
            throw DomainValidation.Unsupported("maximum vCPU count must not be less than current vCPU count");
        int last = -1;
        foreach (var cell in domain.Cpu?.Numa?.Cells ?? [])
            last = Math.Max(last, cell.Cpus?.Last ?? -1);
        if (vcpus.Maximum == 0 || last >= vcpus.Maximum)
            throw LibvirtException.Internal(ErrorDomain.Domain, "CPU IDs in <numa> exceed the <vcpu> count");
    }

    public static void Memory(DomainDocument domain)
    {
        if (domain.NumaTuning is { Nodes.Count: > 0 } && domain.Cpu?.Numa is not { Cells.Count: > 0 })
            throw DomainValidation.Xml("Element 'memnode' is invalid without any guest NUMA cells");
    }
}
