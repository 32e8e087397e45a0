namespace Libvirt.Documents.Domains;

/// <summary>Limit (<c>rate</c>).</summary>
[XmlType]
public sealed partial class RandomRate
{
    /// <summary>Attribute <c>bytes</c>.</summary>
    [XmlAttribute("bytes", Needed = true, Data = "%positive")]
    public uint Bytes { get; set; }

    /// <summary>Milliseconds.</summary>
    [XmlAttribute("period", Omit = 0u, Data = "%positive")]
    public uint Period { get; set; }
}
