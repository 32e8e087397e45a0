namespace Libvirt.Documents.Domains;

/// <summary>Options of all virtio devices (in <c>driver</c>).</summary>
[XmlType]
public sealed partial class VirtioOptions
{
    /// <summary>Attribute <c>iommu</c>.</summary>
    [XmlAttribute("iommu", OnOff = true)]
    [GuestAbi("device iommu option")]
    public bool? Iommu { get; set; }

    /// <summary>Attribute <c>ats</c>.</summary>
    [XmlAttribute("ats", OnOff = true)]
    [GuestAbi("device ats option")]
    public bool? Ats { get; set; }

    /// <summary>Attribute <c>packed</c>.</summary>
    [XmlAttribute("packed", OnOff = true)]
    [GuestAbi("device packed option")]
    public bool? Packed { get; set; }

    /// <summary>Attribute <c>page_per_vq</c>.</summary>
    [XmlAttribute("page_per_vq", OnOff = true)]
    public bool? PagePerVirtqueue { get; set; }
}
