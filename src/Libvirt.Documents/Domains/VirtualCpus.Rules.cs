namespace Libvirt.Documents.Domains;

public sealed partial class VirtualCpus
{
    private bool IsStatic => Placement != VcpuPlacement.Auto;

    private bool IsPartial => Current < Maximum;

    /// <summary>Number of CPUs that are online at start.</summary>
    public uint Online => Current ?? Maximum;

    partial void OnRead(XmlPullReader reader)
    {
        if (Maximum == 0)
            throw reader.XmlError("invalid maximum number of vCPUs '0'");
    }
}
