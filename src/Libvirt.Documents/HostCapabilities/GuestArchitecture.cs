namespace Libvirt.Documents.HostCapabilities;

/// <summary>An architecture of guests (<c>arch</c>).</summary>
[XmlType]
public sealed partial class GuestArchitecture
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true, Data = "%architecture")]
    public string? Name { get; set; }

    /// <summary>Bits.</summary>
    [XmlElement("wordsize", Needed = true, Data = "'31' | '32' | '64'")]
    public uint? WordSize { get; set; }

    /// <summary>Element <c>emulator</c>.</summary>
    [XmlElement("emulator", Data = "%absolutePath")]
    public string? Emulator { get; set; }

    /// <summary>Element <c>loader</c>.</summary>
    [XmlElement("loader", Data = "%absolutePath")]
    public string? Loader { get; set; }

    /// <summary>Element <c>machine</c>.</summary>
    [XmlElement("machine")]
    public List<GuestMachine> Machines { get; set; } = [];

    /// <summary>Element <c>domain</c>.</summary>
    [XmlElement("domain", Needed = true)]
    public List<GuestDomain> Domains { get; set; } = [];
}
