namespace Libvirt.Documents.Domains;

/// <summary>The model (<c>model</c>).</summary>
[XmlType]
public sealed partial class CpuModel
{
    /// <summary>Attribute <c>fallback</c>.</summary>
    [XmlAttribute("fallback", Invalid = "Invalid fallback attribute", FaultDomain = ErrorDomain.Cpu)]
    public CpuFallback? Fallback { get; set; }

    /// <summary>12 characters.</summary>
    [XmlAttribute("vendor_id", Data = "/[^,]{12}/")]
    [GuestAbi("CPU vendor id")]
    public string? VendorId { get; set; }

    /// <summary>The text of the element.</summary>
    [XmlText]
    [GuestAbi("CPU model")]
    public string? Name { get; set; }
}
