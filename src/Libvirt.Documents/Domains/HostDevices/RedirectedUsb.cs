namespace Libvirt.Documents.Domains;

/// <summary>A rule (<c>usbdev</c>).</summary>
[XmlType]
public sealed partial class RedirectedUsb
{
    /// <summary>Attribute <c>class</c>.</summary>
    [XmlAttribute("class", Hex = 2, When = nameof(HasClass))]
    [GuestAbi("USB redirection rule")]
    public int? Class { get; set; }

    /// <summary>When = nameof(HasVendor)</summary>
    [XmlAttribute("vendor", When = nameof(HasVendor))]
    [GuestAbi("USB redirection rule")]
    public UsbNumber? Vendor { get; set; }

    /// <summary>When = nameof(HasProduct)</summary>
    [XmlAttribute("product", When = nameof(HasProduct))]
    [GuestAbi("USB redirection rule")]
    public UsbNumber? Product { get; set; }

    /// <summary>Attribute <c>version</c>.</summary>
    [XmlAttribute("version")]
    [GuestAbi("USB redirection rule")]
    public string? Version { get; set; }

    /// <summary>Attribute <c>allow</c>.</summary>
    [XmlAttribute("allow", Required = true)]
    [GuestAbi("USB redirection rule")]
    public bool Allow { get; set; }
}
