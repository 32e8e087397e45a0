namespace Libvirt.Documents.Domains;

/// <summary>What cpuid answers (<c>cpuid</c>).</summary>
[XmlType]
public sealed partial class CpuidAnswer
{
    /// <summary>The leaf.</summary>
    [XmlAttribute("eax_in", Hex = 8)]
    public uint Leaf { get; set; }

    /// <summary>The subleaf.</summary>
    [XmlAttribute("ecx_in", Hex = 8)]
    public uint Subleaf { get; set; }

    /// <summary>Register EAX.</summary>
    [XmlAttribute("eax", Hex = 8)]
    public uint Eax { get; set; }

    /// <summary>Register EBX.</summary>
    [XmlAttribute("ebx", Hex = 8)]
    public uint Ebx { get; set; }

    /// <summary>Register ECX.</summary>
    [XmlAttribute("ecx", Hex = 8)]
    public uint Ecx { get; set; }

    /// <summary>Register EDX.</summary>
    [XmlAttribute("edx", Hex = 8)]
    public uint Edx { get; set; }
}
