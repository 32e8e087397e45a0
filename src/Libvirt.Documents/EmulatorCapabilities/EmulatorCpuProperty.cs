namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>A property of a processor (<c>property</c>).</summary>
[XmlType]
public sealed partial class EmulatorCpuProperty
{
    /// <summary>QEMU's name.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Kind of the value: "boolean", "number", "string".</summary>
    [XmlAttribute("type")]
    public string? Type { get; set; }

    /// <summary>"true" or "false", a number or a text.</summary>
    [XmlAttribute("value")]
    public string? Value { get; set; }

    /// <summary>Whether a guest with it can migrate; null when it is off or unknown.</summary>
    [XmlAttribute("migratable")]
    public bool? Migratable { get; set; }

    /// <summary>Whether it is a feature that is on.</summary>
    public bool IsOn => Type == "boolean" && Value == "true";
}
