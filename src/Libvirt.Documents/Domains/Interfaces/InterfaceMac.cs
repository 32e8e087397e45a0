namespace Libvirt.Documents.Domains;

/// <summary>Hardware address (<c>mac</c>).</summary>
[XmlType]
public sealed partial class InterfaceMac
{
    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Invalid = "unable to parse mac address '{0}'", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%unicastMac")]
    [GuestAbi("network card mac")]
    public MacAddress Address { get; set; }

    /// <summary>The address that the guest has given the card instead, while it runs.</summary>
    [XmlAttribute("currentAddress", Live = true, Data = "%unicastMac")]
    public MacAddress? CurrentAddress { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public InterfaceMacType? Type { get; set; }

    /// <summary>Attribute <c>check</c>.</summary>
    [XmlAttribute("check")]
    public bool? Check { get; set; }
}
