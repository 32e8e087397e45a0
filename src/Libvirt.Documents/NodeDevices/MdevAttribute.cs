namespace Libvirt.Documents.NodeDevices;

/// <summary>A setting of a mediated device (<c>attr</c>).</summary>
[XmlType]
public sealed partial class MdevAttribute
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true)]
    public string? Name { get; set; }

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Needed = true)]
    public string? Value { get; set; }
}
