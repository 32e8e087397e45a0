namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>Block jobs (<c>blockjobs</c>).</summary>
[XmlType]
public sealed partial class QemuBlockJobs
{
    /// <summary>Whether there are any.</summary>
    [XmlAttribute("active")]
    public bool Active { get; set; }

    /// <summary>The jobs.</summary>
    [XmlElement("blockjob")]
    public List<QemuBlockJob> Jobs { get; set; } = [];
}
