namespace Libvirt.Documents.NodeDevices;

/// <summary>The kind of a mediated device (<c>type</c>).</summary>
[XmlType]
public sealed partial class MdevTypeReference
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id")]
    public string? Id { get; set; }
}
