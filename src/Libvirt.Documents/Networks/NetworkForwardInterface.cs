namespace Libvirt.Documents.Networks;

/// <summary>A device of the host (<c>interface</c>).</summary>
[XmlType]
public sealed partial class NetworkForwardInterface
{
    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Required = true, Data = "%deviceName")]
    public string Dev { get; set; } = "";

    /// <summary>Number of guests on it; only of a running network.</summary>
    [XmlAttribute("connections", Omit = 0u, Live = true)]
    public uint Connections { get; set; }
}
