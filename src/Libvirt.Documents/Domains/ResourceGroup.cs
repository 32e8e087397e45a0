namespace Libvirt.Documents.Domains;

/// <summary>Where the guest is accounted (<c>resource</c>).</summary>
[XmlType]
public sealed partial class ResourceGroup
{
    /// <summary>Element <c>partition</c>.</summary>
    [XmlElement("partition", Data = "%absolutePath")]
    public string? Partition { get; set; }

    /// <summary>Element <c>fibrechannel</c>.</summary>
    [XmlElement("fibrechannel", Attribute = "appid", Data = "/[ -~]{1,128}/")]
    public string? FibreChannelAppId { get; set; }
}
