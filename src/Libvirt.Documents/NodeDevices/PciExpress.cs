namespace Libvirt.Documents.NodeDevices;

/// <summary>PCI Express (<c>pci-express</c>).</summary>
[XmlType]
public sealed partial class PciExpress
{
    /// <summary>What it could do, what it does.</summary>
    [XmlElement("link")]
    public List<PcieLink> Links { get; set; } = [];
}
