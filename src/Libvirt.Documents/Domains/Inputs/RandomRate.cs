namespace Libvirt.Documents.Domains;

/// <summary>Limit (<c>rate</c>).</summary>
[XmlType]
public sealed partial class RandomRate
{
    /// <summary>Attribute <c>bytes</c>.</summary>
    [XmlAttribute("bytes", Invalid = "invalid RNG rate bytes value", InvalidCode = ErrorNumber.XmlError, Data = "%positive", Needed = true)]
    public uint Bytes { get; set; }

    /// <summary>Milliseconds.</summary>
    [XmlAttribute("period", Omit = 0u, Invalid = "invalid RNG rate period value", InvalidCode = ErrorNumber.XmlError, Data = "%positive")]
    public uint Period { get; set; }
}
