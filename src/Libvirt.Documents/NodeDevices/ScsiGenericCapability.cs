namespace Libvirt.Documents.NodeDevices;

/// <summary>The character device of a SCSI device; written, not read.</summary>
[XmlType]
public sealed partial class ScsiGenericCapability : NodeCapability
{
    /// <summary>Element <c>char</c>.</summary>
    [XmlElement("char")]
    public string? Path { get; set; }
}
