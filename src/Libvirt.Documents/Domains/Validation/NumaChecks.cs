namespace Libvirt.Documents.Domains;

/// <summary>Cells of the guest and nodes of the host.</summary>
internal static class NumaChecks
{
    public static void Tuning(DomainDocument domain)
    {
        if (domain.NumaTuning is not { Nodes.Count: > 0 } tuning)
            return;
        if (tuning.Memory?.Placement == VcpuPlacement.Auto)
            throw DomainValidation.Unsupported("Per-node binding is not compatible with automatic NUMA placement.").About(tuning);
        if (domain.Cpu?.Numa is not { Cells.Count: > 0 } numa)
            throw DomainValidation.Xml("Element 'memnode' is invalid without any guest NUMA cells").About(tuning);
        var seen = new HashSet<uint>();
        foreach (var node in tuning.Nodes)
        {
            if (node.CellId >= numa.Cells.Count)
                throw DomainValidation.Xml("Argument 'cellid' in memnode element must correspond to existing guest's NUMA cell").About(node);
            if (!seen.Add(node.CellId))
                throw DomainValidation.Xml($"Multiple memnode elements with cellid {node.CellId}").About(node);
            if (tuning.Memory is { } all && node.Mode == NumaMode.Restrictive != (all.Mode == NumaMode.Restrictive))
                throw DomainValidation.Xml(node.Mode == NumaMode.Restrictive
                    ? "'restrictive' mode is required in memory element when mode is 'restrictive' in memnode element"
                    : "'restrictive' mode is required in memnode element when mode is 'restrictive' in memory element").About(node);
        }
    }

    public static void Cells(DomainDocument domain)
    {
        if (domain.Cpu?.Numa is not { } numa)
            return;
        foreach (var latency in numa.Interconnects?.Latencies ?? [])
            Ends(latency, latency.Initiator, latency.Target, numa.Cells.Count);
        foreach (var bandwidth in numa.Interconnects?.Bandwidths ?? [])
            Ends(bandwidth, bandwidth.Initiator, bandwidth.Target, numa.Cells.Count);
    }

    private static void Ends(object part, uint initiator, uint target, int cells)
    {
        if (initiator >= cells)
            throw DomainValidation.Xml("'initiator' refers to a non-existent NUMA node").About(part);
        if (target >= cells)
            throw DomainValidation.Xml("'target' refers to a non-existent NUMA node").About(part);
    }
}
