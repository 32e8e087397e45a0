using Libvirt.Documents.Domains.Status.Qemu;

namespace Libvirt.Documents.Domains;

/// <summary>Which device (<c>source</c>).</summary>
[XmlType]
[XmlSchema("@startupPolicy? & @writeFiltering? & address:Pci", Name = "Pci")]
[XmlSchema("@startupPolicy? & @guestReset=('off' | 'uninitialized' | 'on')? & ((vendor & product & address:Usb?) | address:Usb)", Name = "Usb")]
[XmlSchema("(@protocol='adapter'? & adapter & address:Scsi) | (@protocol='iscsi' & @name & host { @name=text & @port=%port? }+ & auth:Disk? & initiator?)", Name = "Scsi")]
[XmlSchema("@protocol='vhost' & @wwpn=/naa\\.[0-9a-fA-F]{16}/", Name = "ScsiHost")]
[XmlSchema("address:Mediated", Name = "Mediated")]
[XmlSchema("block", Name = "Storage")]
[XmlSchema("char", Name = "Character")]
[XmlSchema("interface", Name = "Net")]
public sealed partial class HostDeviceSource
{
    /// <summary>Attribute <c>startupPolicy</c>.</summary>
    [XmlAttribute("startupPolicy")]
    public DiskStartupPolicy? StartupPolicy { get; set; }

    /// <summary>Attribute <c>guestReset</c>.</summary>
    [XmlAttribute("guestReset")]
    public UsbGuestReset? GuestReset { get; set; }

    /// <summary>Attribute <c>writeFiltering</c>.</summary>
    [XmlAttribute("writeFiltering")]
    public bool? WriteFiltering { get; set; }

    /// <summary>Attribute <c>protocol</c>.</summary>
    [XmlAttribute("protocol", Data = "'adapter' | 'iscsi' | 'vhost'")]
    public string? Protocol { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>wwpn</c>.</summary>
    [XmlAttribute("wwpn", Data = "/(naa\\.)[0-9a-fA-F]{16}/")]
    public string? Wwpn { get; set; }

    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<StorageHost> Hosts { get; set; } = [];

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor")]
    public UsbIdentifier? Vendor { get; set; }

    /// <summary>Element <c>product</c>.</summary>
    [XmlElement("product")]
    public UsbIdentifier? Product { get; set; }

    /// <summary>Element <c>adapter</c>.</summary>
    [XmlElement("adapter")]
    public ScsiAdapter? Adapter { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    public HostDeviceAddress? Address { get; set; }

    /// <summary>What QEMU's driver keeps; only in status files.</summary>
    [XmlElement("privateData", OmitEmpty = true, Status = true)]
    public QemuStoragePrivateData? PrivateData { get; set; }

    /// <summary>Element <c>auth</c>.</summary>
    [XmlElement("auth")]
    public StorageAuthentication? Authentication { get; set; }

    /// <summary>Element <c>initiator</c>.</summary>
    [XmlElement("initiator")]
    public IscsiInitiator? Initiator { get; set; }

    /// <summary>Element <c>block</c>.</summary>
    [XmlElement("block", Data = "%absolutePath")]
    public string? Block { get; set; }

    /// <summary>Element <c>char</c>.</summary>
    [XmlElement("char", Data = "%absolutePath")]
    public string? Character { get; set; }

    /// <summary>Element <c>interface</c>.</summary>
    [XmlElement("interface", Data = "%deviceName")]
    public string? NetworkInterface { get; set; }

    /// <summary>How the device was before the guest got it; only in status files.</summary>
    [XmlElement("origstates", OmitEmpty = true, Status = true)]
    public HostDeviceOriginalStates? OriginalStates { get; set; }
}
