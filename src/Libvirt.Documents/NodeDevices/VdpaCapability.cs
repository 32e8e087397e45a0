namespace Libvirt.Documents.NodeDevices;

/// <summary>A vDPA device; written, not read.</summary>
[XmlType]
public sealed partial class VdpaCapability : NodeCapability
{
    /// <summary>Element <c>chardev</c>.</summary>
    [XmlElement("chardev", Data = "/\\/[a-zA-Z0-9_\\+\\-\\/%]+/")]
    public string? Path { get; set; }
}
