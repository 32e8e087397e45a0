namespace Libvirt.Documents.HostCapabilities;

/// <summary>A way to run guests (<c>domain</c>).</summary>
[XmlType]
public sealed partial class GuestDomain
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public string? Type { get; set; }

    /// <summary>Element <c>emulator</c>.</summary>
    [XmlElement("emulator")]
    public string? Emulator { get; set; }

    /// <summary>Element <c>loader</c>.</summary>
    [XmlElement("loader")]
    public string? Loader { get; set; }

    /// <summary>Element <c>machine</c>.</summary>
    [XmlElement("machine")]
    public List<GuestMachine> Machines { get; set; } = [];
}
