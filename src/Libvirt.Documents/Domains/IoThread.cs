namespace Libvirt.Documents.Domains;

/// <summary>An I/O thread (<c>iothreadids/iothread</c>).</summary>
[XmlType]
public sealed partial class IoThread
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Required = true, NonZero = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>thread_pool_min</c>.</summary>
    [XmlAttribute("thread_pool_min", Data = "%unsignedInt")]
    public int? ThreadPoolMinimum { get; set; }

    /// <summary>Attribute <c>thread_pool_max</c>.</summary>
    [XmlAttribute("thread_pool_max", Data = "%unsignedInt")]
    public int? ThreadPoolMaximum { get; set; }

    /// <summary>Element <c>poll</c>.</summary>
    [XmlElement("poll", OmitEmpty = true)]
    public IoThreadPoll? Poll { get; set; }
}
