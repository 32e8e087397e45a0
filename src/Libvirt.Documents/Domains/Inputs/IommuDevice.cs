namespace Libvirt.Documents.Domains;

/// <summary>An IOMMU (<c>iommu</c>).</summary>
[XmlType]
public sealed partial class IommuDevice : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    [GuestAbi("IOMMU model")]
    public IommuModel Model { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    [GuestAbi("IOMMU driver")]
    public IommuDriver? Driver { get; set; }
}
