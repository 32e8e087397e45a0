namespace Libvirt.Documents.HostInterfaces;

/// <summary>Watching of the links (<c>miimon</c>); times in milliseconds.</summary>
[XmlType]
public sealed partial class BondMii
{
    /// <summary>Attribute <c>freq</c>.</summary>
    [XmlAttribute("freq", Required = true, Missing = "bond interface miimon freq missing or invalid",
        Invalid = "bond interface miimon freq missing or invalid", InvalidCode = ErrorNumber.XmlError, Data = "%unsignedInt")]
    public int Frequency { get; set; }

    /// <summary>Attribute <c>downdelay</c>.</summary>
    [XmlAttribute("downdelay", Omit = 0, Invalid = "bond interface miimon downdelay invalid", InvalidCode = ErrorNumber.XmlError, Data = "%unsignedInt")]
    public int DownDelay { get; set; }

    /// <summary>Attribute <c>updelay</c>.</summary>
    [XmlAttribute("updelay", Omit = 0, Invalid = "bond interface miimon updelay invalid", InvalidCode = ErrorNumber.XmlError, Data = "%unsignedInt")]
    public int UpDelay { get; set; }

    /// <summary>Attribute <c>carrier</c>.</summary>
    [XmlAttribute("carrier", Invalid = "unknown mii bonding carrier {0}", InvalidCode = ErrorNumber.XmlError)]
    public MiiCarrier? Carrier { get; set; }
}
