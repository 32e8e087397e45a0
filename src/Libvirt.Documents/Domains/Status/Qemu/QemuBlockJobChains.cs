namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>Images of a disk that is gone (<c>chains</c>).</summary>
[XmlType]
public sealed partial class QemuBlockJobChains
{
    /// <summary>The images of the disk.</summary>
    [XmlElement("disk")]
    public QemuBlockJobStorage? Disk { get; set; }

    /// <summary>The images of its mirror.</summary>
    [XmlElement("mirror")]
    public QemuBlockJobStorage? Mirror { get; set; }
}
