namespace Libvirt.Documents.Domains;

/// <summary>Security of a channel (<c>channel</c>).</summary>
[XmlType]
public sealed partial class SpiceChannel
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public SpiceChannelName Name { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Required = true)]
    public SpiceMode Mode { get; set; }
}
