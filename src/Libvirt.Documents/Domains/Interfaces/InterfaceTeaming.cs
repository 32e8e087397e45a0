namespace Libvirt.Documents.Domains;

/// <summary>Bonding with another interface (<c>teaming</c>).</summary>
[XmlType]
public sealed partial class InterfaceTeaming
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public TeamingType Type { get; set; }

    /// <summary>Attribute <c>persistent</c>.</summary>
    [XmlAttribute("persistent", Data = "%aliasName")]
    public string? Persistent { get; set; }
}
