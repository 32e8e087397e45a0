namespace Libvirt.Documents.Domains;

/// <summary>A channel (<c>channel</c>).</summary>
[XmlType]
public sealed partial class ChannelDevice : CharDevice
{
    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target")]
    public ChannelTarget Target { get; set; } = new();
}
