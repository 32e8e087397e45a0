namespace Libvirt.Documents.Domains;

/// <summary>Options of all virtio devices (in <c>driver</c>).</summary>
[XmlType]
public sealed partial class VirtioOptions
{
    /// <summary>Attribute <c>iommu</c>.</summary>
    [XmlAttribute("iommu", OnOff = true)]
    public bool? Iommu { get; set; }

    /// <summary>Attribute <c>ats</c>.</summary>
    [XmlAttribute("ats", OnOff = true)]
    public bool? Ats { get; set; }

    /// <summary>Attribute <c>packed</c>.</summary>
    [XmlAttribute("packed", OnOff = true)]
    public bool? Packed { get; set; }

    /// <summary>Attribute <c>page_per_vq</c>.</summary>
    [XmlAttribute("page_per_vq", OnOff = true)]
    public bool? PagePerVirtqueue { get; set; }
}
