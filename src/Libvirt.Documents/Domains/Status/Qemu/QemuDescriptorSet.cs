namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A set of passed descriptors (<c>fdset</c>).</summary>
[XmlType]
public sealed partial class QemuDescriptorSet
{
    /// <summary>What for.</summary>
    [XmlAttribute("type", Required = true)]
    public string Type { get; set; } = "";

    /// <summary>Its number.</summary>
    [XmlAttribute("id", Required = true)]
    public uint Id { get; set; }
}
