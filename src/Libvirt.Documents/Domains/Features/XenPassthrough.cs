namespace Libvirt.Documents.Domains;

/// <summary>Passthrough (<c>passthrough</c>).</summary>
[XmlType]
public sealed partial class XenPassthrough
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", OnOff = true, Required = true)]
    public bool State { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Data = "/(sync_pt|share_pt)/")]
    public XenPassthroughMode? Mode { get; set; }
}
