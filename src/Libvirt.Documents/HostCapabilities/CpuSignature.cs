namespace Libvirt.Documents.HostCapabilities;

/// <summary>What cpuid tells (<c>signature</c>).</summary>
[XmlType]
public sealed partial class CpuSignature
{
    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family", Needed = true, Data = "%positive")]
    public uint Family { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Needed = true)]
    public uint Model { get; set; }

    /// <summary>Attribute <c>stepping</c>.</summary>
    [XmlAttribute("stepping", Needed = true)]
    public uint Stepping { get; set; }
}
