namespace Libvirt.Documents.Domains;

/// <summary>Reference to a throttle group (<c>throttlefilter</c>).</summary>
[XmlType]
public sealed partial class ThrottleFilter
{
    /// <summary>Attribute <c>group</c>.</summary>
    [XmlAttribute("group", Required = true)]
    public string Group { get; set; } = "";
}
