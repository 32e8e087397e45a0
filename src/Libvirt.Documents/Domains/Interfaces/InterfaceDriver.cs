namespace Libvirt.Documents.Domains;

/// <summary>Options of the interface (<c>driver</c>).</summary>
[XmlType]
public sealed partial class InterfaceDriver
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public InterfaceDriverName? Name { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Data = "%genericName")]
    public string? Model { get; set; }

    /// <summary>Attribute <c>txmode</c>.</summary>
    [XmlAttribute("txmode")]
    public InterfaceTxMode? TxMode { get; set; }

    /// <summary>Attribute <c>ioeventfd</c>.</summary>
    [XmlAttribute("ioeventfd", OnOff = true)]
    public bool? IoEventFd { get; set; }

    /// <summary>Attribute <c>event_idx</c>.</summary>
    [XmlAttribute("event_idx", OnOff = true)]
    public bool? EventIndex { get; set; }

    /// <summary>Attribute <c>queues</c>.</summary>
    [XmlAttribute("queues", Omit = 0u, Data = "%positive")]
    public uint Queues { get; set; }

    /// <summary>Attribute <c>rx_queue_size</c>.</summary>
    [XmlAttribute("rx_queue_size", Omit = 0u, Data = "%positive")]
    public uint RxQueueSize { get; set; }

    /// <summary>Attribute <c>tx_queue_size</c>.</summary>
    [XmlAttribute("tx_queue_size", Omit = 0u, Data = "%positive")]
    public uint TxQueueSize { get; set; }

    /// <summary>Attribute <c>rss</c>.</summary>
    [XmlAttribute("rss", OnOff = true)]
    public bool? Rss { get; set; }

    /// <summary>Attribute <c>rss_hash_report</c>.</summary>
    [XmlAttribute("rss_hash_report", OnOff = true)]
    public bool? RssHashReport { get; set; }

    /// <summary>Part of this element.</summary>
    [XmlInline]
    public VirtioOptions Options { get; set; } = new();

    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host", OmitEmpty = true)]
    public InterfaceOffloads? Host { get; set; }

    /// <summary>Element <c>guest</c>.</summary>
    [XmlElement("guest", OmitEmpty = true)]
    public InterfaceOffloads? Guest { get; set; }
}
