namespace Libvirt.Documents.Domains.Status;

/// <summary>A driver's part of the status of a domain; this one is empty. Drivers derive theirs.</summary>
[XmlType]
public partial class DomainPrivateData
{
    /// <summary>Called when the whole status was read: what older releases did not write.</summary>
    public virtual void Complete(DomainStatusDocument status)
    {
    }
}
