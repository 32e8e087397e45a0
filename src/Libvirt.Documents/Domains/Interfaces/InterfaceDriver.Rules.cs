namespace Libvirt.Documents.Domains;

public sealed partial class InterfaceDriver
{
    /// <summary>One queue is what there is anyway.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Queues == 1)
            Queues = 0;
    }
}
