namespace Libvirt.Documents.HostCapabilities;

/// <summary>What can be measured (<c>monitor</c>).</summary>
[XmlType]
public sealed partial class ResourceMonitor
{
    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level")]
    public uint? Level { get; set; }

    /// <summary>Attribute <c>reuseThreshold</c>.</summary>
    [XmlAttribute("reuseThreshold")]
    public uint? ReuseThreshold { get; set; }

    /// <summary>Attribute <c>maxMonitors</c>.</summary>
    [XmlAttribute("maxMonitors", Needed = true)]
    public uint Maximum { get; set; }

    /// <summary>Element <c>feature</c>.</summary>
    [XmlElement("feature", Needed = true)]
    public List<CapabilityName> Features { get; set; } = [];
}
