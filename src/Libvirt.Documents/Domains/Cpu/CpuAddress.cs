namespace Libvirt.Documents.Domains;

/// <summary>Width of physical addresses (<c>maxphysaddr</c>).</summary>
[XmlType]
public sealed partial class CpuAddress
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Required = true)]
    public CpuAddressMode Mode { get; set; }

    /// <summary>Attribute <c>bits</c>.</summary>
    [XmlAttribute("bits")]
    public uint? Bits { get; set; }

    /// <summary>Attribute <c>limit</c>.</summary>
    [XmlAttribute("limit")]
    public uint? Limit { get; set; }
}
