namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>The process that fetches an image (<c>nbdkit</c>).</summary>
[XmlType]
public sealed partial class QemuNbdkit
{
    /// <summary>File with the number of the process.</summary>
    [XmlElement("pidfile")]
    public string? PidFile { get; set; }

    /// <summary>Socket of the process.</summary>
    [XmlElement("socketfile")]
    public string? Socket { get; set; }
}
