namespace Libvirt.Documents.NodeDevices;

/// <summary>A link (<c>link</c>).</summary>
[XmlType]
public sealed partial class PcieLink
{
    /// <summary>Attribute <c>validity</c>.</summary>
    [XmlAttribute("validity", Custom = true, Needed = true)]
    public PcieValidity? Validity { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port")]
    public uint? Port { get; set; }

    /// <summary>Attribute <c>speed</c>.</summary>
    [XmlAttribute("speed", Data = "/[0-9]+(.[0-9]+)?/")]
    public PcieSpeed? Speed { get; set; }

    /// <summary>Lanes.</summary>
    [XmlAttribute("width", Needed = true)]
    public uint? Width { get; set; }
}
