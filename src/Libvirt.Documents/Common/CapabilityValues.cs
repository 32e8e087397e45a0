namespace Libvirt.Documents;

/// <summary>What values an attribute may have (<c>enum</c>).</summary>
[XmlType]
public sealed partial class CapabilityValues
{
    /// <summary>Name of what has the values.</summary>
    [XmlAttribute("name", Required = true)]
    public string Name { get; set; } = "";

    /// <summary>The values; none means that it is known that there are none.</summary>
    [XmlElement("value")]
    public List<string> Values { get; set; } = [];
}
