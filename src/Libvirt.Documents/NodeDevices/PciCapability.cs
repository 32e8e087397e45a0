namespace Libvirt.Documents.NodeDevices;

/// <summary>A PCI function.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class PciCapability : NodeCapability
{
    /// <summary>Six hexadecimal digits.</summary>
    [XmlElement("class", EmptyIsAbsent = true, Hex = 6, Invalid = "invalid PCI class supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "/0x[0-9a-fA-F]{6}/ | %unsignedLong")]
    public uint? Class { get; set; }

    /// <summary>Element <c>domain</c>.</summary>
    [XmlElement("domain", Required = true, EmptyIsAbsent = true, Missing = "no PCI domain ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid PCI domain ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Domain { get; set; }

    /// <summary>Element <c>bus</c>.</summary>
    [XmlElement("bus", Required = true, EmptyIsAbsent = true, Missing = "no PCI bus ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid PCI bus ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public uint? Bus { get; set; }

    /// <summary>Element <c>slot</c>.</summary>
    [XmlElement("slot", Required = true, EmptyIsAbsent = true, Missing = "no PCI slot ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid PCI slot ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Slot { get; set; }

    /// <summary>Element <c>function</c>.</summary>
    [XmlElement("function", Required = true, EmptyIsAbsent = true, Missing = "no PCI function ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid PCI function ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Function { get; set; }

    /// <summary>Element <c>product</c>.</summary>
    [XmlElement("product", Needed = true)]
    public NodeIdentifier? Product { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor", Needed = true)]
    public NodeIdentifier? Vendor { get; set; }

    /// <summary>What it is or has beyond that, in native's order.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeSubcapability> Capabilities { get; set; } = [];

    /// <summary>Element <c>iommuGroup</c>.</summary>
    [XmlElement("iommuGroup", When = nameof(HasGroup))]
    public IommuGroup? IommuGroup { get; set; }

    /// <summary>NUMA node.</summary>
    [XmlElement("numa", Attribute = "node", Invalid = "invalid NUMA node ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public int? NumaNode { get; set; }

    /// <summary>Element <c>pci-express</c>.</summary>
    [XmlElement("pci-express")]
    public PciExpress? Express { get; set; }
}
