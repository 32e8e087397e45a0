namespace Libvirt.Documents.Domains;

/// <summary>AMD SEV.</summary>
[XmlType]
[XmlSchema("... & handle { %unsignedInt }?")]
public sealed partial class SevSecurity : LaunchSecurity
{
    /// <summary>Attribute <c>kernelHashes</c>.</summary>
    [XmlAttribute("kernelHashes")]
    public bool? KernelHashes { get; set; }

    /// <summary>Element <c>cbitpos</c>.</summary>
    [XmlElement("cbitpos")]
    public uint? CBitPosition { get; set; }

    /// <summary>Element <c>reducedPhysBits</c>.</summary>
    [XmlElement("reducedPhysBits")]
    public uint? ReducedPhysicalBits { get; set; }

    /// <summary>Element <c>policy</c>.</summary>
    [XmlElement("policy", Hex = 4, Required = true, Missing = "failed to get launch security policy", Invalid = "failed to get launch security policy", InvalidCode = ErrorNumber.XmlError, Data = "%hexadecimal", Needed = true)]
    public uint? Policy { get; set; }

    /// <summary>Element <c>dhCert</c>.</summary>
    [XmlElement("dhCert")]
    public string? DhCertificate { get; set; }

    /// <summary>Element <c>session</c>.</summary>
    [XmlElement("session")]
    public string? Session { get; set; }
}
