namespace Libvirt.Documents.Domains;

/// <summary>I/O threads of a device (<c>iothreads</c>).</summary>
[XmlType]
public sealed partial class IoThreadMap
{
    /// <summary>Element <c>iothread</c>.</summary>
    [XmlElement("iothread", Needed = true)]
    public List<IoThreadQueues> Threads { get; set; } = [];
}
