namespace Libvirt.Documents;

/// <summary>VLAN tags of a port (<c>vlan</c>).</summary>
[XmlType]
public sealed partial class Vlan
{
    /// <summary>Attribute <c>trunk</c>.</summary>
    [XmlAttribute("trunk")]
    public bool? Trunk { get; set; }

    /// <summary>Element <c>tag</c>.</summary>
    [XmlElement("tag", Needed = true)]
    public List<VlanTag> Tags { get; set; } = [];
}
