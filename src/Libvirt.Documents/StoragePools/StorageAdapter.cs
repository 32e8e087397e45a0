namespace Libvirt.Documents.StoragePools;

/// <summary>A SCSI or Fibre Channel adapter (<c>adapter</c>).</summary>
[XmlType]
[XmlSchema("(@type='scsi_host'? & (@name | parentaddr)) | (@type='fc_host' & @parent? & @managed? & @parent_wwnn? & @parent_wwpn? & @parent_fabric_wwn? & @wwnn & @wwpn)")]
public sealed partial class StorageAdapter
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public StorageAdapterType? Type { get; set; }

    /// <summary>Of a SCSI host: "scsi_host3".</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Adapter on which the virtual one is made.</summary>
    [XmlAttribute("parent")]
    public string? Parent { get; set; }

    /// <summary>Attribute <c>parent_wwnn</c>.</summary>
    [XmlAttribute("parent_wwnn", Data = "%wwn")]
    public string? ParentNodeName { get; set; }

    /// <summary>Attribute <c>parent_wwpn</c>.</summary>
    [XmlAttribute("parent_wwpn", Data = "%wwn")]
    public string? ParentPortName { get; set; }

    /// <summary>Attribute <c>parent_fabric_wwn</c>.</summary>
    [XmlAttribute("parent_fabric_wwn", Data = "%wwn")]
    public string? ParentFabricName { get; set; }

    /// <summary>The virtual adapter goes with the pool.</summary>
    [XmlAttribute("managed")]
    public bool? Managed { get; set; }

    /// <summary>Node name, 16 hexadecimal digits.</summary>
    [XmlAttribute("wwnn", Data = "%wwn")]
    public string? NodeName { get; set; }

    /// <summary>Port name, 16 hexadecimal digits.</summary>
    [XmlAttribute("wwpn", Data = "%wwn")]
    public string? PortName { get; set; }

    /// <summary>Of a SCSI host: where it hangs.</summary>
    [XmlElement("parentaddr")]
    public StorageAdapterParent? ParentAddress { get; set; }
}
