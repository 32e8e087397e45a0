namespace Libvirt.Documents.Nodes;

/// <summary>Someone who may connect (<c>user</c>).</summary>
[XmlType]
public sealed partial class NodeUser
{
    /// <summary>Null when none is asked for.</summary>
    [XmlAttribute("password")]
    public string? Password { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText]
    public string Name { get; set; } = "";
}
