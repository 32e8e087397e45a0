namespace Libvirt.Documents.Domains;

/// <summary>Firmware information for the guest (<c>sysinfo</c>).</summary>
[XmlType]
public sealed partial class SystemInformation
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    [GuestAbi("sysinfo type")]
    public SystemInformationType? Type { get; set; }

    /// <summary>Element <c>bios</c>.</summary>
    [XmlElement("bios", OmitEmpty = true)]
    [GuestAbi("sysinfo BIOS")]
    public SystemEntries? Bios { get; set; }

    /// <summary>Element <c>system</c>.</summary>
    [XmlElement("system", OmitEmpty = true)]
    [GuestAbi("sysinfo system")]
    public SystemEntries? System { get; set; }

    /// <summary>Element <c>baseBoard</c>.</summary>
    [XmlElement("baseBoard", OmitEmpty = true)]
    [GuestAbi("sysinfo base board")]
    public List<SystemEntries> BaseBoards { get; set; } = [];

    /// <summary>Element <c>chassis</c>.</summary>
    [XmlElement("chassis", OmitEmpty = true)]
    [GuestAbi("sysinfo chassis")]
    public SystemEntries? Chassis { get; set; }

    /// <summary>Element <c>oemStrings</c>.</summary>
    [XmlElement("oemStrings", OmitEmpty = true)]
    [GuestAbi("sysinfo OEM strings")]
    public OemStrings? OemStrings { get; set; }

    /// <summary>Element <c>entry</c>.</summary>
    [XmlElement("entry")]
    [GuestAbi("fw_cfg sysinfo")]
    public List<FirmwareEntry> Entries { get; set; } = [];
}
