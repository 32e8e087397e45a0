namespace Libvirt.Documents.Domains;

/// <summary>Xen's features (<c>xen</c>).</summary>
[XmlType]
public sealed partial class XenFeatures
{
    /// <summary>Element <c>e820_host</c>.</summary>
    [XmlElement("e820_host", Attribute = "state", OnOff = true)]
    public bool? E820Host { get; set; }

    /// <summary>Element <c>passthrough</c>.</summary>
    [XmlElement("passthrough")]
    public XenPassthrough? Passthrough { get; set; }
}
