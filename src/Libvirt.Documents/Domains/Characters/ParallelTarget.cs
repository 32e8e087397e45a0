namespace Libvirt.Documents.Domains;

/// <summary>How the guest sees a parallel port (<c>target</c>).</summary>
[XmlType]
public sealed partial class ParallelTarget
{
    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", NonNegative = true, Data = "text")]
    [GuestAbi("parallel port")]
    public int? Port { get; set; }
}
