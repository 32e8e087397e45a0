namespace Libvirt.Documents;

/// <summary>Traffic limits (<c>bandwidth</c>).</summary>
[XmlType]
public sealed partial class Bandwidth
{
    /// <summary>Class of the port in the network's queues, chosen by libvirt.</summary>
    [XmlAttribute("classID", Data = "%positive")]
    public uint? ClassId { get; set; }

    /// <summary>Element <c>inbound</c>.</summary>
    [XmlElement("inbound")]
    public BandwidthRate? Inbound { get; set; }

    /// <summary>Element <c>outbound</c>.</summary>
    [XmlElement("outbound")]
    public BandwidthRate? Outbound { get; set; }
}
