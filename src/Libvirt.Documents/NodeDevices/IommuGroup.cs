namespace Libvirt.Documents.NodeDevices;

/// <summary>Functions that cannot be separated (<c>iommuGroup</c>).</summary>
[XmlType]
public sealed partial class IommuGroup
{
    /// <summary>Attribute <c>number</c>.</summary>
    [XmlAttribute("number", Required = true)]
    public uint Number { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    public List<PciFunction> Addresses { get; set; } = [];
}
