namespace Libvirt.Documents.NodeDevices;

/// <summary>A network adapter of layer 2.</summary>
[XmlType]
public sealed partial class QethLayer2 : NodeSubcapability
{
    /// <summary>Element <c>card_type</c>.</summary>
    [XmlElement("card_type")]
    public string? CardType { get; set; }

    /// <summary>Identifier of the channel path.</summary>
    [XmlElement("chpid")]
    public string? ChannelPath { get; set; }
}
