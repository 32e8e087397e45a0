namespace Libvirt.Documents.NodeDevices;

/// <summary>A number of a vendor or product and its name.</summary>
[XmlType]
public sealed partial class NodeIdentifier
{
    /// <summary>Attribute <c>id</c>, hexadecimal.</summary>
    [XmlAttribute("id", Custom = true, Data = "%hexadecimal")]
    public uint? Id { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText(Omit = "")]
    public string? Name { get; set; }
}
