namespace Libvirt.Documents.Domains;

/// <summary>Firmware information for the guest (<c>sysinfo</c>).</summary>
[XmlType]
public sealed partial class SystemInformation
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public SystemInformationType? Type { get; set; }

    /// <summary>Element <c>bios</c>.</summary>
    [XmlElement("bios", OmitEmpty = true)]
    public SystemEntries? Bios { get; set; }

    /// <summary>Element <c>system</c>.</summary>
    [XmlElement("system", OmitEmpty = true)]
    public SystemEntries? System { get; set; }

    /// <summary>Element <c>baseBoard</c>.</summary>
    [XmlElement("baseBoard", OmitEmpty = true)]
    public List<SystemEntries> BaseBoards { get; set; } = [];

    /// <summary>Element <c>chassis</c>.</summary>
    [XmlElement("chassis", OmitEmpty = true)]
    public SystemEntries? Chassis { get; set; }

    /// <summary>Element <c>oemStrings</c>.</summary>
    [XmlElement("oemStrings", OmitEmpty = true)]
    public OemStrings? OemStrings { get; set; }

    /// <summary>Element <c>entry</c>.</summary>
    [XmlElement("entry")]
    public List<FirmwareEntry> Entries { get; set; } = [];
}
