using Libvirt.Documents.Networks;

namespace Libvirt.Documents;

/// <summary>What the daemon keeps about a network while it runs (<c>networkstatus</c>).</summary>
[XmlDocument("networkstatus", ErrorDomain.Network, Schema = "")]
public sealed partial class NetworkStatusDocument
{
    /// <summary>Numbers of traffic classes that are in use; 0 to 2 always are.</summary>
    [XmlElement("class_id", Attribute = "bitmap")]
    public CpuSet? ClassIds { get; set; }

    /// <summary>Sum of the bandwidth that is promised to guests, in kilobytes a second.</summary>
    [XmlElement("floor", Attribute = "sum", Invalid = "Malformed 'floor_sum' attribute: {0}", InvalidCode = ErrorNumber.InternalError)]
    public ulong? FloorSum { get; set; }

    /// <summary>What was done to the network that nobody supports.</summary>
    [XmlElement("taint", Attribute = "flag", Invalid = "unknown taint flag {0}", InvalidCode = ErrorNumber.InternalError)]
    public List<NetworkTaint> Taints { get; set; } = [];

    /// <summary>The network as it runs.</summary>
    [XmlElement("network", Required = true, Missing = "Could not find any 'network' element in status file", MissingCode = ErrorNumber.InternalError)]
    public NetworkDocument? Network { get; set; }
}
