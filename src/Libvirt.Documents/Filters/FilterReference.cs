namespace Libvirt.Documents.Filters;

/// <summary>A use of another filter, with values for its variables (<c>filterref</c>).</summary>
[XmlType]
public sealed partial class FilterReference : FilterEntry
{
    /// <summary>Name of the filter; it need not exist yet.</summary>
    [XmlAttribute("filter")]
    public string Filter { get; set; } = "";

    /// <summary>Values of variables, in the order of their names; several of the same name are a list.</summary>
    [XmlElement("parameter")]
    public List<FilterParameter> Parameters { get; set; } = [];
}
