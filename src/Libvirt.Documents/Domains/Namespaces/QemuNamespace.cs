namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>What QEMU is told without libvirt understanding it.</summary>
[XmlType(Prefix = QemuExtension.Name, Namespace = QemuExtension.NamespaceUri)]
public sealed partial class QemuNamespace : IDeclaredContent<QemuNamespace>
{
    /// <summary>Arguments and environment.</summary>
    [XmlElement("commandline", OmitEmpty = true)]
    public QemuCommandLine CommandLine { get; set; } = new();

    /// <summary>Capabilities of the emulator that are taken for granted, or as missing.</summary>
    [XmlElement("capabilities", OmitEmpty = true)]
    public QemuCapabilityChanges Capabilities { get; set; } = new();

    /// <summary>Properties of devices.</summary>
    [XmlElement("override", OmitEmpty = true)]
    public QemuOverride Override { get; set; } = new();

    /// <summary>What QEMU does about what is deprecated: omit, reject, crash.</summary>
    [XmlElement("deprecation", Attribute = "behavior")]
    public string? Deprecation { get; set; }
}
