namespace Libvirt.Documents.Domains;

/// <summary>A rule (<c>usbdev</c>).</summary>
[XmlType]
public sealed partial class RedirectedUsb
{
    /// <summary>Attribute <c>class</c>.</summary>
    [XmlAttribute("class", Hex = 2, When = nameof(HasClass))]
    public int? Class { get; set; }

    /// <summary>Attribute <c>vendor</c>.</summary>
    [XmlAttribute("vendor", Hex = 4, When = nameof(HasVendor))]
    public int? Vendor { get; set; }

    /// <summary>Attribute <c>product</c>.</summary>
    [XmlAttribute("product", Hex = 4, When = nameof(HasProduct))]
    public int? Product { get; set; }

    /// <summary>Attribute <c>version</c>.</summary>
    [XmlAttribute("version")]
    public string? Version { get; set; }

    /// <summary>Attribute <c>allow</c>.</summary>
    [XmlAttribute("allow", Required = true)]
    public bool Allow { get; set; }
}
