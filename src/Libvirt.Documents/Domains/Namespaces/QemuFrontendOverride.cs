namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>The guest's side of a device (<c>qemu:frontend</c>).</summary>
[XmlType(Prefix = QemuExtension.Name, Namespace = QemuExtension.NamespaceUri)]
public sealed partial class QemuFrontendOverride
{
    /// <summary>Properties.</summary>
    [XmlElement("property")]
    public List<QemuProperty> Properties { get; set; } = [];
}
