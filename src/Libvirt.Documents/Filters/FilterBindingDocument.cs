using Libvirt.Documents.Filters;

namespace Libvirt.Documents;

/// <summary>The use of a filter on a guest's interface (<c>filterbinding</c>).</summary>
[XmlDocument("filterbinding", ErrorDomain.Nwfilter, Schema = "nwfilterbinding")]
public sealed partial class FilterBindingDocument
{
    /// <summary>Whose interface it is.</summary>
    [XmlElement("owner", Needed = true)]
    public FilterBindingOwner Owner { get; set; } = new();

    /// <summary>The host's side of the interface.</summary>
    [XmlElement("portdev", Attribute = "name", Needed = true)]
    public string? PortDevice { get; set; }

    /// <summary>The host's interface that a direct connection goes through.</summary>
    [XmlElement("linkdev", Attribute = "name")]
    public string? LinkDevice { get; set; }

    /// <summary>Hardware address of the guest's interface.</summary>
    [XmlElement("mac", Attribute = "address", Invalid = "Unable to parse MAC '{0}'", InvalidCode = ErrorNumber.InternalError, Needed = true, Data = "%unicastMac")]
    public MacAddress? Mac { get; set; }

    /// <summary>The filter with values for its variables.</summary>
    [XmlElement("filterref", Needed = true)]
    public FilterReference? Reference { get; set; }
}
