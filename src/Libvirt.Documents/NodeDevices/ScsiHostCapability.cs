namespace Libvirt.Documents.NodeDevices;

/// <summary>A SCSI adapter.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class ScsiHostCapability : NodeCapability
{
    /// <summary>Null until a new device is there.</summary>
    [XmlElement("host", EmptyIsAbsent = true, Invalid = "invalid SCSI host ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong", Needed = true)]
    public uint? Host { get; set; }

    /// <summary>Element <c>unique_id</c>.</summary>
    [XmlElement("unique_id", EmptyIsAbsent = true, Invalid = "invalid unique_id supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public uint? UniqueId { get; set; }

    /// <summary>What it is or has beyond that, in native's order.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeSubcapability> Capabilities { get; set; } = [];
}
