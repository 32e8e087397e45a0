namespace Libvirt.Documents.NodeDevices;

/// <summary>It belongs to a group.</summary>
[XmlType]
public sealed partial class CcwGroupMember : NodeSubcapability
{
    /// <summary>Element <c>group_device</c>.</summary>
    [XmlElement("group_device", Required = true, Missing = "missing group_device value for '{1}'", MissingCode = ErrorNumber.ConfigUnsupported)]
    public string GroupDevice { get; set; } = "";
}
