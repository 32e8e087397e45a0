using Libvirt.Documents.DomainCapabilities;

namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>Intel's enclaves (<c>sgx</c>).</summary>
[XmlType]
public sealed partial class EmulatorSgx
{
    /// <summary>Always true.</summary>
    [XmlAttribute("supported")]
    public bool? Supported { get; set; } = true;

    /// <summary>Flexible launch control.</summary>
    [XmlElement("flc")]
    public bool? FlexibleLaunch { get; set; }

    /// <summary>Version 1.</summary>
    [XmlElement("sgx1")]
    public bool? Version1 { get; set; }

    /// <summary>Version 2.</summary>
    [XmlElement("sgx2")]
    public bool? Version2 { get; set; }

    /// <summary>Size of all sections, in KiB.</summary>
    [XmlElement("section_size", Unit = "KiB")]
    public ulong? SectionSize { get; set; }

    /// <summary>Sections of the host's nodes.</summary>
    [XmlElement("section", Wrapper = "sections")]
    public List<CapabilitySgxSection> Sections { get; set; } = [];
}
