using Libvirt.Documents.Domains.Status.Qemu;

namespace Libvirt.Documents.Domains;

/// <summary>A disk (<c>disk</c>).</summary>
[XmlType]
[XmlSchema("""
    ... & boot? & backenddomain { @name=%title }? & (throttlefilters | iotune)? & auth:Disk? & :Target
    & ((@device=('floppy' | 'disk' | 'cdrom')? & ^Domains.DiskSource:Any) | (@device='lun' & @rawio? & @sgio? & ^Domains.DiskSource:Lun))
    """)]
[XmlSchema("target", Name = "Target")]
public sealed partial class Disk : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public StorageType? Type { get; set; }

    /// <summary>Attribute <c>device</c>.</summary>
    [XmlAttribute("device")]
    [GuestAbi("disk device")]
    public DiskDevice? Device { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    [GuestAbi("disk model")]
    public DiskModel? Model { get; set; }

    /// <summary>Attribute <c>rawio</c>.</summary>
    [XmlAttribute("rawio")]
    public bool? RawIo { get; set; }

    /// <summary>Attribute <c>sgio</c>.</summary>
    [XmlAttribute("sgio")]
    public DiskSgio? Sgio { get; set; }

    /// <summary>Attribute <c>snapshot</c>.</summary>
    [XmlAttribute("snapshot", When = nameof(ShowsSnapshot))]
    public DiskSnapshot? Snapshot { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public DiskDriver? Driver { get; set; }

    /// <summary>Element <c>auth</c>.</summary>
    [XmlElement("auth")]
    public StorageAuthentication? Authentication { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", Custom = true)]
    public DiskSource? Source { get; set; }

    /// <summary>Element <c>backingStore</c>.</summary>
    [XmlElement("backingStore")]
    public BackingStore? BackingStore { get; set; }

    /// <summary>A running copy; only in the live view.</summary>
    [XmlElement("mirror", Live = true)]
    public DiskMirror? Mirror { get; set; }

    /// <summary>Element <c>geometry</c>.</summary>
    [XmlElement("geometry", When = nameof(ShowsGeometry))]
    public DiskGeometry? Geometry { get; set; }

    /// <summary>Element <c>blockio</c>.</summary>
    [XmlElement("blockio", OmitEmpty = true)]
    public DiskBlockIo? BlockIo { get; set; }

    /// <summary>The domain of Xen whose driver serves the disk.</summary>
    [XmlElement("backenddomain", Attribute = "name")]
    public string? BackendDomain { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Needed = true)]
    [GuestAbi("disk target")]
    public DiskTarget? Target { get; set; }

    /// <summary>Element <c>iotune</c>.</summary>
    [XmlElement("iotune", OmitEmpty = true)]
    public DiskLimits? Limits { get; set; }

    /// <summary>Element <c>throttlefilter</c>.</summary>
    [XmlElement("throttlefilter", Wrapper = "throttlefilters")]
    public List<ThrottleFilter> ThrottleFilters { get; set; } = [];

    /// <summary>Element <c>readonly</c>.</summary>
    [XmlElement("readonly")]
    [GuestAbi("disk access mode")]
    public bool ReadOnly { get; set; }

    /// <summary>Element <c>shareable</c>.</summary>
    [XmlElement("shareable")]
    public bool Shareable { get; set; }

    /// <summary>Element <c>transient</c>.</summary>
    [XmlElement("transient")]
    public DiskTransient? Transient { get; set; }

    /// <summary>Element <c>serial</c>.</summary>
    [XmlElement("serial", Data = "/[A-Za-z0-9_\\.\\+\\- ]+/")]
    [GuestAbi("disk serial")]
    public string? Serial { get; set; }

    /// <summary>Element <c>wwn</c>.</summary>
    [XmlElement("wwn", Data = "%wwn")]
    [GuestAbi("disk wwn")]
    public string? Wwn { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor", Data = "/[ -~]{0,8}/")]
    [GuestAbi("disk vendor")]
    public string? Vendor { get; set; }

    /// <summary>Element <c>product</c>.</summary>
    [XmlElement("product", Data = "/[ -~]{0,40}/")]
    [GuestAbi("disk product")]
    public string? Product { get; set; }

    /// <summary>Element <c>encryption</c>.</summary>
    [XmlElement("encryption", Paired = true)]
    public StorageEncryption? Encryption { get; set; }

    /// <summary>What QEMU's driver keeps; only in status files.</summary>
    [XmlElement("privateData", OmitEmpty = true, Status = true, AfterBase = true)]
    public QemuDiskPrivateData? PrivateData { get; set; }

    /// <summary>Which secrets stood with the disk; only in status files.</summary>
    [XmlElement("diskSecretsPlacement", OmitEmpty = true, Status = true, AfterBase = true)]
    public DiskSecretPlacement? SecretPlacement { get; set; }
}
