namespace Libvirt.Documents.Domains;

/// <summary>Which devices may be redirected (<c>redirfilter</c>).</summary>
[XmlType]
public sealed partial class RedirectionFilter
{
    /// <summary>Element <c>usbdev</c>.</summary>
    [XmlElement("usbdev")]
    [GuestAbi("redirection filter rule")]
    public List<RedirectedUsb> Devices { get; set; } = [];
}
