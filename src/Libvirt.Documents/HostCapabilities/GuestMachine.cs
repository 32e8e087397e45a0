namespace Libvirt.Documents.HostCapabilities;

/// <summary>A machine type (<c>machine</c>).</summary>
[XmlType]
public sealed partial class GuestMachine
{
    /// <summary>What the alias means.</summary>
    [XmlAttribute("canonical")]
    public string? Canonical { get; set; }

    /// <summary>Attribute <c>maxCpus</c>.</summary>
    [XmlAttribute("maxCpus")]
    public uint? MaximumCpus { get; set; }

    /// <summary>Attribute <c>deprecated</c>.</summary>
    [XmlAttribute("deprecated")]
    public bool? Deprecated { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText]
    public string Name { get; set; } = "";
}
