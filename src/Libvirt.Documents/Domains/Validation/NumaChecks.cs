namespace Libvirt.Documents.Domains;

/// <summary>Host nodes that the guest's memory is bound to.</summary>
internal static class NumaChecks
{
    public static void Run(DomainDocument domain)
    {
        if (domain.NumaTuning is not { } tuning)
            return;
        if (tuning.Memory is { NodeSet.IsEmpty: true })
            throw DomainValidation.Unsupported("Invalid value of 'nodeset': ");
        if (tuning.Nodes.Count > 0 && tuning.Memory is { Placement: VcpuPlacement.Auto })
            throw DomainValidation.Unsupported("Per-node binding is not compatible with automatic NUMA placement.");
        foreach (var node in tuning.Nodes)
            if (node.Mode == NumaMode.Restrictive != (tuning.Memory?.Mode == NumaMode.Restrictive) && tuning.Memory is not null)
                throw DomainValidation.Xml(node.Mode == NumaMode.Restrictive
                    ? "'restrictive' mode is required in memory element when mode is 'restrictive' in memnode element"
                    : "'restrictive' mode is required in memnode element when mode is 'restrictive' in memory element");
    }
}
