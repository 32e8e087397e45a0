namespace Libvirt.Documents.Domains;

/// <summary>Coalescing of interrupts (<c>coalesce</c>).</summary>
[XmlType]
public sealed partial class InterfaceCoalesce
{
    /// <summary>Element <c>rx</c>.</summary>
    [XmlElement("rx", OmitEmpty = true)]
    public CoalesceReceive? Receive { get; set; }
}
