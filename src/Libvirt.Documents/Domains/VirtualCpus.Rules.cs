namespace Libvirt.Documents.Domains;

public sealed partial class VirtualCpus
{
    private bool IsStatic => Placement != VcpuPlacement.Auto;

    private bool IsPartial => Current is not null && Current != Maximum;

    /// <summary>Number of CPUs that are online at start.</summary>
    public uint Online => Current ?? Maximum;
}
