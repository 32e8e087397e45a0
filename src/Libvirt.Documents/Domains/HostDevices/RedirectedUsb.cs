namespace Libvirt.Documents.Domains;

/// <summary>A rule (<c>usbdev</c>).</summary>
[XmlType]
public sealed partial class RedirectedUsb
{
    /// <summary>Attribute <c>class</c>.</summary>
    [XmlAttribute("class", Hex = 2, When = nameof(HasClass), Data = "/(0x)?[0-9a-fA-F]{1,2}/ | /-1/")]
    [GuestAbi("USB redirection rule")]
    public int? Class { get; set; }

    /// <summary>When = nameof(HasVendor)</summary>
    [XmlAttribute("vendor", When = nameof(HasVendor), Data = "%usbId | /-1/")]
    [GuestAbi("USB redirection rule")]
    public UsbNumber? Vendor { get; set; }

    /// <summary>When = nameof(HasProduct)</summary>
    [XmlAttribute("product", When = nameof(HasProduct), Data = "%usbId | /-1/")]
    [GuestAbi("USB redirection rule")]
    public UsbNumber? Product { get; set; }

    /// <summary>Attribute <c>version</c>.</summary>
    [XmlAttribute("version", Data = "/-1/ | /[0-9]{1,2}.[0-9]{1,2}/")]
    [GuestAbi("USB redirection rule")]
    public string? Version { get; set; }

    /// <summary>Attribute <c>allow</c>.</summary>
    [XmlAttribute("allow", Required = true)]
    [GuestAbi("USB redirection rule")]
    public bool Allow { get; set; }
}
