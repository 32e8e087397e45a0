namespace Libvirt.Documents.Domains;

/// <summary>Width of physical addresses (<c>maxphysaddr</c>).</summary>
[XmlType]
public sealed partial class CpuAddress
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Required = true)]
    [GuestAbi("CPU maximum physical address mode")]
    public CpuAddressMode Mode { get; set; }

    /// <summary>Attribute <c>bits</c>.</summary>
    [XmlAttribute("bits")]
    [GuestAbi("CPU maximum physical address bits")]
    public uint? Bits { get; set; }

    /// <summary>Attribute <c>limit</c>.</summary>
    [XmlAttribute("limit")]
    public uint? Limit { get; set; }
}
