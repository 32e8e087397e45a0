namespace Libvirt.Documents.HostCapabilities;

/// <summary>A clock of the processor (<c>counter</c>).</summary>
[XmlType]
public sealed partial class CpuCounter
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Hz.</summary>
    [XmlAttribute("frequency")]
    public ulong Frequency { get; set; }

    /// <summary>Attribute <c>scaling</c>.</summary>
    [XmlAttribute("scaling")]
    public bool? Scaling { get; set; }
}
