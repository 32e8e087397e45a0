namespace Libvirt.Documents.NodeDevices;

/// <summary>A mediated device.</summary>
[XmlType]
public sealed partial class MdevCapability : NodeCapability
{
    /// <summary>Element <c>type</c>.</summary>
    [XmlElement("type", Needed = true)]
    public MdevTypeReference? Type { get; set; }

    /// <summary>Null for a new one.</summary>
    [XmlElement("uuid", EmptyIsAbsent = true, Invalid = "Invalid uuid '{0}' for new mdev device", InvalidCode = ErrorNumber.InternalError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>The parent's address, as the kernel names it; written, not read.</summary>
    [XmlElement("parent_addr", Omit = "", When = nameof(IsLive))]
    public string? ParentAddress { get; set; }

    /// <summary>0 when there is none.</summary>
    [XmlElement("iommuGroup", Attribute = "number", Invalid = "invalid iommuGroup number attribute for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public uint IommuGroup { get; set; }

    /// <summary>Element <c>attr</c>.</summary>
    [XmlElement("attr")]
    public List<MdevAttribute> Attributes { get; set; } = [];
}
