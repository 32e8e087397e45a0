namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>The disk of a block job (<c>disk</c>).</summary>
[XmlType]
public sealed partial class QemuBlockJobDisk
{
    /// <summary>The disk as the guest sees it.</summary>
    [XmlAttribute("dst", Required = true)]
    public string Target { get; set; } = "";

    /// <summary>The job writes a mirror.</summary>
    [XmlAttribute("mirror")]
    public bool? Mirror { get; set; }
}
