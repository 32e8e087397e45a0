namespace Libvirt.Documents.HostCapabilities;

/// <summary>A clock of the processor (<c>counter</c>).</summary>
[XmlType]
public sealed partial class CpuCounter
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true)]
    public string? Name { get; set; }

    /// <summary>Hz.</summary>
    [XmlAttribute("frequency", Needed = true, Data = "%positive")]
    public ulong Frequency { get; set; }

    /// <summary>Attribute <c>scaling</c>.</summary>
    [XmlAttribute("scaling", Needed = true)]
    public bool? Scaling { get; set; }
}
