namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>Where the host was asked to place it (<c>numad</c>).</summary>
[XmlType]
public sealed partial class QemuPlacement
{
    /// <summary>Nodes.</summary>
    [XmlAttribute("nodeset")]
    public CpuSet? Nodes { get; set; }

    /// <summary>CPUs of the host.</summary>
    [XmlAttribute("cpuset")]
    public CpuSet? Cpus { get; set; }
}
