namespace Libvirt.Documents.HostCapabilities;

/// <summary>A way to run guests (<c>domain</c>).</summary>
[XmlType]
public sealed partial class GuestDomain
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true, Data = "'hvf' | 'kqemu' | 'kvm' | 'lxc' | 'openvz' | 'qemu' | 'test' | 'uml' | 'xen'")]
    public string? Type { get; set; }

    /// <summary>Element <c>emulator</c>.</summary>
    [XmlElement("emulator", Data = "%absolutePath")]
    public string? Emulator { get; set; }

    /// <summary>Element <c>loader</c>.</summary>
    [XmlElement("loader")]
    public string? Loader { get; set; }

    /// <summary>Element <c>machine</c>.</summary>
    [XmlElement("machine")]
    public List<GuestMachine> Machines { get; set; } = [];
}
