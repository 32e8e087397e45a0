namespace Libvirt.Documents.HostInterfaces;

/// <summary>Watching of the way to another host (<c>arpmon</c>).</summary>
[XmlType]
public sealed partial class BondArp
{
    /// <summary>Milliseconds.</summary>
    [XmlAttribute("interval", Required = true, Missing = "bond interface arpmon interval missing or invalid",
        Invalid = "bond interface arpmon interval missing or invalid", InvalidCode = ErrorNumber.XmlError, Data = "%unsignedInt")]
    public int Interval { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target", Required = true, Missing = "bond interface arpmon target missing", Data = "%ipv4Address")]
    public string Target { get; set; } = "";

    /// <summary>Attribute <c>validate</c>.</summary>
    [XmlAttribute("validate", Invalid = "unknown arp bonding validate {0}", InvalidCode = ErrorNumber.XmlError, Data = "'active' | 'all' | 'backup' | 'none'")]
    public ArpValidation? Validate { get; set; }
}
