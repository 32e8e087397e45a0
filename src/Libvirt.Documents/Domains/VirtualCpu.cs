namespace Libvirt.Documents.Domains;

/// <summary>A virtual CPU (<c>vcpus/vcpu</c>).</summary>
[XmlType]
public sealed partial class VirtualCpu
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Required = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>enabled</c>.</summary>
    [XmlAttribute("enabled", Required = true)]
    public bool Enabled { get; set; }

    /// <summary>Attribute <c>hotpluggable</c>.</summary>
    [XmlAttribute("hotpluggable")]
    public bool? Hotpluggable { get; set; }

    /// <summary>Attribute <c>order</c>.</summary>
    [XmlAttribute("order")]
    public uint? Order { get; set; }
}
