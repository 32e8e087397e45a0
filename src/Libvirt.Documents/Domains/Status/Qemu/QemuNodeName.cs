namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A node of block devices (<c>nodename</c>).</summary>
[XmlType]
public sealed partial class QemuNodeName
{
    /// <summary>What it is for.</summary>
    [XmlAttribute("type", Required = true)]
    public string Type { get; set; } = "";

    /// <summary>Its name.</summary>
    [XmlAttribute("name", Required = true)]
    public string Name { get; set; } = "";

    /// <summary>The group that limits it.</summary>
    [XmlAttribute("group")]
    public string? Group { get; set; }
}
