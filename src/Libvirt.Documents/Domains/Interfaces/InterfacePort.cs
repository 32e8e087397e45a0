namespace Libvirt.Documents.Domains;

/// <summary>Options of the port (<c>port</c>).</summary>
[XmlType]
public sealed partial class InterfacePort
{
    /// <summary>Attribute <c>isolated</c>.</summary>
    [XmlAttribute("isolated")]
    public bool? Isolated { get; set; }
}
