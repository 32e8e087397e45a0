namespace Libvirt.Documents.DomainCapabilities;

/// <summary>Secure encrypted virtualization (<c>sev</c>).</summary>
[XmlType]
public sealed partial class CapabilitySev
{
    /// <summary>Attribute <c>supported</c>.</summary>
    [XmlAttribute("supported", Required = true)]
    public bool? Supported { get; set; }

    /// <summary>Number of the bit that says that a page is encrypted.</summary>
    [XmlElement("cbitpos")]
    public uint? CBitPosition { get; set; }

    /// <summary>Bits of physical addresses that get lost.</summary>
    [XmlElement("reducedPhysBits")]
    public uint? ReducedPhysicalBits { get; set; }

    /// <summary>Number of guests at a time.</summary>
    [XmlElement("maxGuests")]
    public uint? MaxGuests { get; set; }

    /// <summary>Number of guests with encrypted state at a time.</summary>
    [XmlElement("maxESGuests")]
    public uint? MaxEncryptedStateGuests { get; set; }

    /// <summary>Identity of the first CPU, base64.</summary>
    [XmlElement("cpu0Id")]
    public string? Cpu0Id { get; set; }
}
