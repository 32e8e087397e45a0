namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>What QEMU's driver keeps about a disk (<c>privateData</c>).</summary>
[XmlType]
public sealed partial class QemuDiskPrivateData
{
    /// <summary>Path of the device in the object tree.</summary>
    [XmlElement("qom", Attribute = "name")]
    public string? QomName { get; set; }

    /// <summary>Filters above the image.</summary>
    [XmlElement("nodename", Wrapper = "nodenames")]
    public List<QemuNodeName> Nodes { get; set; } = [];
}
