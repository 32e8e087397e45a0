using Libvirt.Documents.Domains;

namespace Libvirt.Documents;

/// <summary>What the firmware says about a host (<c>sysinfo</c>): virConnectGetSysinfo.</summary>
[XmlDocument("sysinfo", ErrorDomain.Sysinfo, Schema = "")]
public sealed partial class SystemInformationDocument
{
    /// <summary>Attribute <c>type</c>: always smbios, whatever the host's firmware is.</summary>
    [XmlAttribute("type", Required = true)]
    public SystemInformationType? Type { get; set; } = SystemInformationType.Smbios;

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

    /// <summary>Element <c>processor</c>.</summary>
    [XmlElement("processor", OmitEmpty = true)]
    public List<SystemEntries> Processors { get; set; } = [];

    /// <summary>Modules of memory.</summary>
    [XmlElement("memory_device", OmitEmpty = true)]
    public List<SystemEntries> MemoryDevices { get; set; } = [];

    /// <summary>Element <c>oemStrings</c>.</summary>
    [XmlElement("oemStrings", OmitEmpty = true)]
    public OemStrings? OemStrings { get; set; }
}
