namespace Libvirt.Documents.NodeDevices;

/// <summary>A SCSI device.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class ScsiCapability : NodeCapability
{
    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host", Required = true, EmptyIsAbsent = true, Missing = "no SCSI host ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid SCSI host ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Host { get; set; }

    /// <summary>Element <c>bus</c>.</summary>
    [XmlElement("bus", Required = true, EmptyIsAbsent = true, Missing = "no SCSI bus ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid SCSI bus ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public uint? Bus { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Required = true, EmptyIsAbsent = true, Missing = "no SCSI target ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid SCSI target ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public uint? Target { get; set; }

    /// <summary>Element <c>lun</c>.</summary>
    [XmlElement("lun", Required = true, EmptyIsAbsent = true, Missing = "no SCSI LUN ID supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid SCSI LUN ID supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Lun { get; set; }

    /// <summary>Element <c>type</c>.</summary>
    [XmlElement("type", Omit = "")]
    public string? Type { get; set; }
}
