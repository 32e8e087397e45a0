namespace Libvirt.Documents.Domains;

/// <summary>Reference to a network filter (<c>filterref</c>).</summary>
[XmlType]
public sealed partial class InterfaceFilter
{
    /// <summary>Attribute <c>filter</c>.</summary>
    [XmlAttribute("filter", Needed = true)]
    public string Filter { get; set; } = "";

    /// <summary>Element <c>parameter</c>.</summary>
    [XmlElement("parameter")]
    public List<FilterParameter> Parameters { get; set; } = [];
}
