using Libvirt.Documents.Domains;

namespace Libvirt.Documents;

/// <summary>Registers of a processor (<c>cpudata</c>), as native writes them into files.</summary>
[XmlDocument("cpudata", ErrorDomain.Cpu, Schema = "")]
public sealed partial class CpuDataDocument
{
    /// <summary>Family of architectures: x86, ppc64.</summary>
    [XmlAttribute("arch", Required = true)]
    public string Architecture { get; set; } = "";

    /// <summary>Answers of cpuid.</summary>
    [XmlElement("cpuid")]
    public List<CpuidAnswer> Cpuid { get; set; } = [];

    /// <summary>Model-specific registers.</summary>
    [XmlElement("msr")]
    public List<CpuMsr> Msr { get; set; } = [];

    /// <summary>Processor version register, of ppc64.</summary>
    [XmlElement("pvr", Attribute = "value", AnyBase = true)]
    public uint? Version { get; set; }
}
