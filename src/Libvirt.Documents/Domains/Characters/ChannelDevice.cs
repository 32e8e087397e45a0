namespace Libvirt.Documents.Domains;

/// <summary>A channel (<c>channel</c>).</summary>
[XmlType]
public sealed partial class ChannelDevice : CharDevice
{
    /// <summary>The host side.</summary>
    [XmlInline]
    public override CharBackend Backend { get; set; } = new();

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Needed = true)]
    [GuestAbi("channel target")]
    public ChannelTarget Target { get; set; } = new();
}
