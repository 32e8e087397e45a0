namespace Libvirt.Documents.HostInterfaces;

/// <summary>What a bond is made of (<c>bond</c>).</summary>
[XmlType]
[XmlSchema("@mode? & (miimon | arpmon)? & interface:Ethernet+")]
public sealed partial class HostBond
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Invalid = "unknown bonding mode {0}", InvalidCode = ErrorNumber.XmlError)]
    public BondMode? Mode { get; set; }

    /// <summary>Element <c>miimon</c>.</summary>
    [XmlElement("miimon")]
    public BondMii? Mii { get; set; }

    /// <summary>Element <c>arpmon</c>; not together with the other way of watching.</summary>
    [XmlElement("arpmon")]
    public BondArp? Arp { get; set; }

    /// <summary>Ethernet interfaces.</summary>
    [XmlElement("interface", Paired = true)]
    public List<InterfaceDocument> Interfaces { get; set; } = [];
}
