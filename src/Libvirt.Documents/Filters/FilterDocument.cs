using Libvirt.Documents.Filters;

namespace Libvirt.Documents;

/// <summary>A filter of network traffic (<c>filter</c>): rules and references to other filters, in the order in which they count.</summary>
[XmlDocument("filter", ErrorDomain.Nwfilter)]
public sealed partial class FilterDocument
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "filter has no name", MissingCode = ErrorNumber.InternalError)]
    public string Name { get; set; } = "";

    /// <summary>The chain that the rules stand in: "root", or a name that begins with a protocol.</summary>
    [XmlAttribute("chain", Custom = true)]
    public string Chain { get; set; } = FilterChain.Root;

    /// <summary>Priority of the chain among the others, -1000 to 1000; the lower, the earlier. 0 is not written.</summary>
    [XmlAttribute("priority", Omit = 0, Invalid = "Could not parse filter priority '{0}'", InvalidCode = ErrorNumber.InvalidArg)]
    public int Priority { get; set; }

    /// <summary>Element <c>uuid</c>; made when absent.</summary>
    [XmlElement("uuid", Invalid = "malformed uuid element", InvalidCode = ErrorNumber.XmlError)]
    public Uuid? Uuid { get; set; }

    /// <summary>Rules and references, as they follow each other.</summary>
    [XmlChoice]
    public List<FilterEntry> Entries { get; set; } = [];
}
