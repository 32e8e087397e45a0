namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>A property of a device (<c>qemu:property</c>).</summary>
[XmlType]
public sealed partial class QemuProperty
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public string Name { get; set; } = "";

    /// <summary>How the value is to be understood.</summary>
    [XmlAttribute("type", Required = true)]
    public QemuPropertyType Type { get; set; }

    /// <summary>The value; null when the property is removed.</summary>
    [XmlAttribute("value")]
    public string? Value { get; set; }
}
