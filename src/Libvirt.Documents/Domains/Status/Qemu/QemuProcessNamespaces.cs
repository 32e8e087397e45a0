namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>Namespaces that the process has of its own (<c>namespaces</c>).</summary>
[XmlType]
public sealed partial class QemuProcessNamespaces
{
    /// <summary>Mounts.</summary>
    [XmlElement("mount")]
    public bool Mount { get; set; }
}
