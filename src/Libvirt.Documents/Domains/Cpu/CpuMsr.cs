namespace Libvirt.Documents.Domains;

/// <summary>A model-specific register (<c>msr</c>).</summary>
[XmlType]
public sealed partial class CpuMsr
{
    /// <summary>Its number.</summary>
    [XmlAttribute("index", Hex = 1)]
    public uint Index { get; set; }

    /// <summary>The lower half.</summary>
    [XmlAttribute("eax", Hex = 8)]
    public uint Eax { get; set; }

    /// <summary>The upper half.</summary>
    [XmlAttribute("edx", Hex = 8)]
    public uint Edx { get; set; }
}
