namespace Libvirt.Documents.Domains;

/// <summary>Queues that an I/O thread serves (<c>iothread</c>).</summary>
[XmlType]
public sealed partial class IoThreadQueues
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Required = true, NonZero = true)]
    public uint Id { get; set; }

    /// <summary>Element <c>queue</c>.</summary>
    [XmlElement("queue")]
    public List<IoThreadQueue> Queues { get; set; } = [];
}
