namespace Libvirt.Documents.HostCapabilities;

/// <summary>A number of bytes and its unit.</summary>
[XmlType]
public sealed partial class CacheAmount
{
    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Needed = true, Data = "%unsignedInt")]
    public ulong Value { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Needed = true, Data = "%unit")]
    public string? Unit { get; set; }
}
