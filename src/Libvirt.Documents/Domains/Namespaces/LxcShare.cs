namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Where a namespace comes from.</summary>
[XmlType]
public sealed partial class LxcShare
{
    /// <summary>Whose namespace it is.</summary>
    [XmlAttribute("type", Required = true, Invalid = "Unknown LXC namespace source '{0}'")]
    public LxcShareType Type { get; set; }

    /// <summary>Name of a domain, number of a process, or name of a network namespace.</summary>
    [XmlAttribute("value", Required = true)]
    public string Value { get; set; } = "";
}
