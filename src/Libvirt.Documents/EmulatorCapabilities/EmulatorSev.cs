namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>AMD's secure encrypted virtualization (<c>sev</c>).</summary>
[XmlType]
public sealed partial class EmulatorSev
{
    /// <summary>Number of the bit that encrypts.</summary>
    [XmlElement("cbitpos")]
    public uint? EncryptionBit { get; set; }

    /// <summary>Bits that addresses lose.</summary>
    [XmlElement("reducedPhysBits")]
    public uint? ReducedAddressBits { get; set; }

    /// <summary>The platform's key, in base 64.</summary>
    [XmlElement("pdh")]
    public string? PlatformKey { get; set; }

    /// <summary>The platform's certificates, in base 64.</summary>
    [XmlElement("certChain")]
    public string? Certificates { get; set; }

    /// <summary>Identity of the first processor, in base 64; null when QEMU does not tell.</summary>
    [XmlElement("cpu0Id")]
    public string? ProcessorId { get; set; }
}
