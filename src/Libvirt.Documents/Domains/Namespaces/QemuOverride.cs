namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Properties of devices (<c>qemu:override</c>).</summary>
[XmlType(Prefix = QemuExtension.Name, Namespace = QemuExtension.NamespaceUri)]
public sealed partial class QemuOverride
{
    /// <summary>Devices.</summary>
    [XmlElement("device")]
    public List<QemuDeviceOverride> Devices { get; set; } = [];
}
