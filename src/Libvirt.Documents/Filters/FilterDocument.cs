using Libvirt.Documents.Filters;

namespace Libvirt.Documents;

/// <summary>A filter of network traffic (<c>filter</c>): rules and references to other filters, in the order in which they count.</summary>
[XmlDocument("filter", ErrorDomain.Nwfilter, Schema = "nwfilter")]
public sealed partial class FilterDocument
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "filter has no name", MissingCode = ErrorNumber.InternalError, Data = "/[A-Za-z_][A-Za-z0-9_.\\-]*/")]
    public string Name { get; set; } = "";

    /// <summary>The chain that the rules stand in: "root", or a name that begins with a protocol.</summary>
    [XmlAttribute("chain", Custom = true, Data = "'root' | /arp[a-zA-Z0-9_\\.:\\-]{0,9}/ | /ipv4[a-zA-Z0-9_\\.:\\-]{0,8}/ | /ipv6[a-zA-Z0-9_\\.:\\-]{0,8}/ | /mac[a-zA-Z0-9_\\.:\\-]{0,9}/ | /rarp[a-zA-Z0-9_\\.:\\-]{0,8}/ | /stp[a-zA-Z0-9_\\.:\\-]{0,9}/ | /vlan[a-zA-Z0-9_\\.:\\-]{0,8}/")]
    public string Chain { get; set; } = FilterChain.Root;

    /// <summary>Priority of the chain among the others, -1000 to 1000; the lower, the earlier. 0 is not written.</summary>
    [XmlAttribute("priority", Omit = 0, Invalid = "Could not parse filter priority '{0}'", InvalidCode = ErrorNumber.InvalidArg, Data = "int[-1000..1000]")]
    public int Priority { get; set; }

    /// <summary>Element <c>uuid</c>; made when absent.</summary>
    [XmlElement("uuid", Invalid = "malformed uuid element", InvalidCode = ErrorNumber.XmlError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Rules and references, as they follow each other.</summary>
    [XmlChoice]
    public List<FilterEntry> Entries { get; set; } = [];
}
