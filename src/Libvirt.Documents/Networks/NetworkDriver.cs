namespace Libvirt.Documents.Networks;

/// <summary>Driver of handed-out functions (<c>driver</c>).</summary>
[XmlType]
public sealed partial class NetworkDriver
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public NetworkDriverName? Name { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Data = "%genericName")]
    public string? Model { get; set; }
}
