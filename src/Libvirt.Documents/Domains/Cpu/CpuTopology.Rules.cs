namespace Libvirt.Documents.Domains;

public sealed partial class CpuTopology
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Dies == 0)
            Dies = 1;
        if (Clusters == 0)
            Clusters = 1;
    }
}
