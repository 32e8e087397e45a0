namespace Libvirt.Documents.NodeDevices;

/// <summary>A vDPA device; written, not read.</summary>
[XmlType]
public sealed partial class VdpaCapability : NodeCapability
{
    /// <summary>Element <c>chardev</c>.</summary>
    [XmlElement("chardev")]
    public string? Path { get; set; }
}
