namespace Libvirt.Documents.Domains;

/// <summary>How the host serves the disk (<c>driver</c>).</summary>
[XmlType]
public sealed partial class DiskDriver
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Data = "%genericName")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Custom = true, Data = "'aio' | 'bochs' | 'cloop' | 'cow' | 'dir' | 'dmg' | 'fat' | 'iso' | 'luks' | 'ploop' | 'qcow' | 'qcow2' | 'qed' | 'raw' | 'vdi' | 'vhd' | 'vmdk' | 'vpc'")]
    public StorageFormat? Type { get; set; }

    /// <summary>Attribute <c>cache</c>.</summary>
    [XmlAttribute("cache", Omit = DiskCache.Default)]
    public DiskCache? Cache { get; set; }

    /// <summary>Attribute <c>error_policy</c>.</summary>
    [XmlAttribute("error_policy")]
    public DiskErrorPolicy? ErrorPolicy { get; set; }

    /// <summary>Attribute <c>rerror_policy</c>.</summary>
    [XmlAttribute("rerror_policy")]
    public DiskErrorPolicy? ReadErrorPolicy { get; set; }

    /// <summary>Attribute <c>io</c>.</summary>
    [XmlAttribute("io")]
    public DiskIo? Io { get; set; }

    /// <summary>Attribute <c>ioeventfd</c>.</summary>
    [XmlAttribute("ioeventfd", OnOff = true)]
    public bool? IoEventFd { get; set; }

    /// <summary>Attribute <c>event_idx</c>.</summary>
    [XmlAttribute("event_idx", OnOff = true)]
    public bool? EventIndex { get; set; }

    /// <summary>Attribute <c>copy_on_read</c>.</summary>
    [XmlAttribute("copy_on_read", OnOff = true)]
    public bool? CopyOnRead { get; set; }

    /// <summary>Attribute <c>discard</c>.</summary>
    [XmlAttribute("discard")]
    public DiskDiscard? Discard { get; set; }

    /// <summary>Attribute <c>iothread</c>.</summary>
    [XmlAttribute("iothread", NonZero = true)]
    public uint? IoThread { get; set; }

    /// <summary>Attribute <c>detect_zeroes</c>.</summary>
    [XmlAttribute("detect_zeroes")]
    public DiskDetectZeroes? DetectZeroes { get; set; }

    /// <summary>Attribute <c>discard_no_unref</c>.</summary>
    [XmlAttribute("discard_no_unref", OnOff = true)]
    public bool? DiscardNoUnref { get; set; }

    /// <summary>Attribute <c>queues</c>.</summary>
    [XmlAttribute("queues", Omit = 0u, Data = "%positive")]
    public uint Queues { get; set; }

    /// <summary>Attribute <c>queue_size</c>.</summary>
    [XmlAttribute("queue_size", Omit = 0u, Data = "%positive")]
    public uint QueueSize { get; set; }

    /// <summary>Part of this element.</summary>
    [XmlInline]
    public VirtioOptions Options { get; set; } = new();

    /// <summary>Element <c>iothreads</c>.</summary>
    [XmlElement("iothreads")]
    public IoThreadMap? IoThreads { get; set; }

    /// <summary>Element <c>metadata_cache</c>.</summary>
    [XmlElement("metadata_cache", OmitEmpty = true)]
    public StorageMetadataCache? MetadataCache { get; set; }
}
