namespace Libvirt.Documents.Domains;

/// <summary>Options of the IOMMU (<c>driver</c>).</summary>
[XmlType]
public sealed partial class IommuDriver
{
    /// <summary>Attribute <c>intremap</c>.</summary>
    [XmlAttribute("intremap", OnOff = true)]
    [GuestAbi("IOMMU intremap value")]
    public bool? InterruptRemapping { get; set; }

    /// <summary>Attribute <c>caching_mode</c>.</summary>
    [XmlAttribute("caching_mode", OnOff = true)]
    [GuestAbi("IOMMU caching mode")]
    public bool? CachingMode { get; set; }

    /// <summary>Attribute <c>eim</c>.</summary>
    [XmlAttribute("eim", OnOff = true)]
    [GuestAbi("IOMMU eim value")]
    public bool? Eim { get; set; }

    /// <summary>Attribute <c>iotlb</c>.</summary>
    [XmlAttribute("iotlb", OnOff = true)]
    [GuestAbi("IOMMU iotlb value")]
    public bool? IoTlb { get; set; }

    /// <summary>Bits.</summary>
    [XmlAttribute("aw_bits", Omit = 0u, Data = "%uint8")]
    [GuestAbi("IOMMU aw_bits value")]
    public uint AddressWidth { get; set; }

    /// <summary>Attribute <c>dma_translation</c>.</summary>
    [XmlAttribute("dma_translation", OnOff = true)]
    public bool? DmaTranslation { get; set; }

    /// <summary>Attribute <c>passthrough</c>.</summary>
    [XmlAttribute("passthrough", OnOff = true)]
    public bool? Passthrough { get; set; }

    /// <summary>Attribute <c>xtsup</c>.</summary>
    [XmlAttribute("xtsup", OnOff = true)]
    public bool? Xtsup { get; set; }
}
