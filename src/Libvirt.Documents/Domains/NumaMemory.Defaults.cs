namespace Libvirt.Documents.Domains;

public sealed partial class NumaMemory
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        Mode ??= NumaMode.Strict;
        if (Placement == VcpuPlacement.Static && NodeSet is null)
            throw reader.Unsupported("nodeset for NUMA memory tuning must be set if 'placement' is 'static'");
        if (NodeSet is { IsEmpty: true })
            throw reader.Unsupported($"Invalid value of 'nodeset': {reader.GetAttribute("nodeset")}");
        if (Placement == VcpuPlacement.Auto)
            NodeSet = null;
    }
}
