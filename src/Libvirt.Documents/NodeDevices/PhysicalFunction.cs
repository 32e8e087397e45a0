namespace Libvirt.Documents.NodeDevices;

/// <summary>The function that a virtual one belongs to.</summary>
[XmlType]
public sealed partial class PhysicalFunction : NodeSubcapability
{
    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address", Required = true, Missing = "Missing address in 'phys_function' capability")]
    public PciFunction? Address { get; set; }
}
