namespace Libvirt.Documents.NodeDevices;

/// <summary>Kinds of mediated devices that can be made of it.</summary>
[XmlType]
public sealed partial class MdevTypes : NodeSubcapability
{
    /// <summary>Element <c>type</c>.</summary>
    [XmlElement("type")]
    public List<MdevType> Types { get; set; } = [];
}
