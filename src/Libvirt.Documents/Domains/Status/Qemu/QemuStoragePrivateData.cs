namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>What QEMU's driver keeps about an image (<c>privateData</c>).</summary>
[XmlType]
public sealed partial class QemuStoragePrivateData
{
    /// <summary>Nodes of block devices.</summary>
    [XmlElement("nodename", Wrapper = "nodenames")]
    public List<QemuNodeName> Nodes { get; set; } = [];

    /// <summary>Object of persistent reservations.</summary>
    [XmlElement("reservations", Attribute = "mgralias")]
    public string? ReservationAlias { get; set; }

    /// <summary>Path as the image above names it.</summary>
    [XmlElement("relPath")]
    public string? RelativePath { get; set; }

    /// <summary>Objects of the emulator.</summary>
    [XmlElement("objects", OmitEmpty = true)]
    public QemuStorageObjects? Objects { get; set; }

    /// <summary>Sets of passed descriptors.</summary>
    [XmlElement("fdset", Wrapper = "fdsets")]
    public List<QemuDescriptorSet> DescriptorSets { get; set; } = [];

    /// <summary>A threshold was set by the number of the image.</summary>
    [XmlElement("thresholdEvent", Attribute = "indexUsed")]
    public bool? ThresholdByIndex { get; set; }

    /// <summary>The process that fetches the image.</summary>
    [XmlElement("nbdkit")]
    public QemuNbdkit? Nbdkit { get; set; }

    /// <summary>How much gluster's library logs; null for its standard. It counts while the image is opened, and stands in no file.</summary>
    public uint? GlusterDebugLevel { get; set; }

    partial void OnCloned(QemuStoragePrivateData source) => GlusterDebugLevel = source.GlusterDebugLevel;
}
