namespace Libvirt.Documents;

/// <summary>A VLAN tag (<c>tag</c>).</summary>
[XmlType]
public sealed partial class VlanTag
{
    /// <summary>0 to 4095.</summary>
    [XmlAttribute("id", Required = true, Data = "int[0..4095]")]
    public uint Id { get; set; }

    /// <summary>Attribute <c>nativeMode</c>.</summary>
    [XmlAttribute("nativeMode")]
    public NativeVlanMode? NativeMode { get; set; }
}
