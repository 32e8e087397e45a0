namespace Libvirt.Documents.HostCapabilities;

/// <summary>What cpuid tells (<c>signature</c>).</summary>
[XmlType]
public sealed partial class CpuSignature
{
    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family")]
    public uint Family { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    public uint Model { get; set; }

    /// <summary>Attribute <c>stepping</c>.</summary>
    [XmlAttribute("stepping")]
    public uint Stepping { get; set; }
}
