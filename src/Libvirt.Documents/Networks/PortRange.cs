namespace Libvirt.Documents.Networks;

/// <summary>First and last port, 1 to 65535.</summary>
[XmlType]
public sealed partial class PortRange
{
    /// <summary>Attribute <c>start</c>.</summary>
    [XmlAttribute("start", Required = true, Data = "%usedPort")]
    public ushort Start { get; set; }

    /// <summary>Attribute <c>end</c>.</summary>
    [XmlAttribute("end", Required = true, Data = "%usedPort")]
    public ushort End { get; set; }
}
