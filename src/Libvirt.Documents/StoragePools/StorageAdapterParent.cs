namespace Libvirt.Documents.StoragePools;

/// <summary>PCI function of a SCSI host and which of its hosts it is (<c>parentaddr</c>).</summary>
[XmlType]
public sealed partial class StorageAdapterParent
{
    /// <summary>Attribute <c>unique_id</c>.</summary>
    [XmlAttribute("unique_id", Required = true, Missing = "Missing or invalid scsi adapter 'unique_id' value",
        Invalid = "Missing or invalid scsi adapter 'unique_id' value", InvalidCode = ErrorNumber.XmlError, Needed = false, Data = "%positive")]
    public uint UniqueId { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address", Required = true, Missing = "Missing scsi_host PCI address element")]
    public PciFunction? Address { get; set; }
}
