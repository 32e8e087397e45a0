namespace Libvirt.Documents.StoragePools;

/// <summary>Kind of a SCSI adapter.</summary>
[XmlEnum]
public enum StorageAdapterType
{
    /// <summary><c>scsi_host</c></summary>
    [XmlName("scsi_host")]
    ScsiHost,

    /// <summary><c>fc_host</c></summary>
    [XmlName("fc_host")]
    FcHost,
}
