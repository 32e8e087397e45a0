namespace Libvirt.Documents.Domains;

/// <summary>AMD SEV-SNP.</summary>
[XmlType]
public sealed partial class SevSnpSecurity : LaunchSecurity
{
    /// <summary>Attribute <c>kernelHashes</c>.</summary>
    [XmlAttribute("kernelHashes")]
    public bool? KernelHashes { get; set; }

    /// <summary>Attribute <c>authorKey</c>.</summary>
    [XmlAttribute("authorKey")]
    public bool? AuthorKey { get; set; }

    /// <summary>Attribute <c>vcek</c>.</summary>
    [XmlAttribute("vcek")]
    public bool? Vcek { get; set; }

    /// <summary>Element <c>cbitpos</c>.</summary>
    [XmlElement("cbitpos")]
    public uint? CBitPosition { get; set; }

    /// <summary>Element <c>reducedPhysBits</c>.</summary>
    [XmlElement("reducedPhysBits")]
    public uint? ReducedPhysicalBits { get; set; }

    /// <summary>Element <c>policy</c>.</summary>
    [XmlElement("policy", Hex = 8, Required = true, Missing = "failed to get launch security policy", Invalid = "failed to get launch security policy", InvalidCode = ErrorNumber.XmlError, Data = "%hexadecimal", Needed = true)]
    public ulong? Policy { get; set; }

    /// <summary>Element <c>guestVisibleWorkarounds</c>.</summary>
    [XmlElement("guestVisibleWorkarounds")]
    public string? GuestVisibleWorkarounds { get; set; }

    /// <summary>Element <c>idBlock</c>.</summary>
    [XmlElement("idBlock")]
    public string? IdBlock { get; set; }

    /// <summary>Element <c>idAuth</c>.</summary>
    [XmlElement("idAuth")]
    public string? IdAuth { get; set; }

    /// <summary>Element <c>hostData</c>.</summary>
    [XmlElement("hostData")]
    public string? HostData { get; set; }
}
