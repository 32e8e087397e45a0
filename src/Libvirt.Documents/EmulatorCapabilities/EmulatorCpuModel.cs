namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>A model of processor (<c>cpu</c>).</summary>
[XmlType]
public sealed partial class EmulatorCpuModel : AcceleratorEntry
{
    /// <summary>QEMU's name.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>QEMU's type of object.</summary>
    [XmlAttribute("typename")]
    public string? TypeName { get; set; }

    /// <summary>Whether the host can run it; null when QEMU does not tell.</summary>
    [XmlAttribute("usable")]
    public bool? Usable { get; set; }

    /// <summary>Whether it should not be used any more; only true is written.</summary>
    [XmlAttribute("deprecated", Omit = false)]
    public bool? Deprecated { get; set; }

    /// <summary>Names of properties that the host lacks for it.</summary>
    [XmlElement("blocker", Attribute = "name")]
    public List<string> Blockers { get; set; } = [];
}
