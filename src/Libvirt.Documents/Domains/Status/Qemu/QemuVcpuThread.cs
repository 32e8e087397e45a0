namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A thread of a virtual CPU (<c>vcpu</c>).</summary>
[XmlType]
public sealed partial class QemuVcpuThread
{
    /// <summary>Number of the CPU.</summary>
    [XmlAttribute("id")]
    public uint? Id { get; set; }

    /// <summary>Number of the thread.</summary>
    [XmlAttribute("pid", Required = true)]
    public int ThreadId { get; set; }
}
