namespace Libvirt.Documents.Networks;

/// <summary>Options of every port (<c>port</c>).</summary>
[XmlType]
public sealed partial class NetworkPortOptions
{
    /// <summary>Ports do not reach each other.</summary>
    [XmlAttribute("isolated")]
    public bool? Isolated { get; set; }
}
