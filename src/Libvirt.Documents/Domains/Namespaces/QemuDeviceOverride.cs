namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Properties of a device (<c>qemu:device</c>).</summary>
[XmlType(Prefix = QemuExtension.Name, Namespace = QemuExtension.NamespaceUri)]
public sealed partial class QemuDeviceOverride
{
    /// <summary>The device's alias.</summary>
    [XmlAttribute("alias", Required = true, Missing = "missing 'alias' attribute of the 'qemu:device' element")]
    public string Alias { get; set; } = "";

    /// <summary>The guest's side of the device.</summary>
    [XmlElement("frontend")]
    public QemuFrontendOverride? Frontend { get; set; }
}
