namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Capabilities of the emulator that are taken for granted, or as missing (<c>qemu:capabilities</c>).</summary>
[XmlType(Prefix = QemuExtension.Name, Namespace = QemuExtension.NamespaceUri)]
public sealed partial class QemuCapabilityChanges
{
    /// <summary>Taken for granted.</summary>
    [XmlElement("add", Attribute = "capability", Required = true)]
    public List<string> Added { get; set; } = [];

    /// <summary>Taken as missing.</summary>
    [XmlElement("del", Attribute = "capability", Required = true)]
    public List<string> Removed { get; set; } = [];
}
