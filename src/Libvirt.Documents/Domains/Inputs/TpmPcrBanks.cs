namespace Libvirt.Documents.Domains;

/// <summary>PCR banks (<c>active_pcr_banks</c>).</summary>
[XmlType]
public sealed partial class TpmPcrBanks
{
    /// <summary>Element <c>sha1</c>.</summary>
    [XmlElement("sha1")]
    public bool Sha1 { get; set; }

    /// <summary>Element <c>sha256</c>.</summary>
    [XmlElement("sha256")]
    public bool Sha256 { get; set; }

    /// <summary>Element <c>sha384</c>.</summary>
    [XmlElement("sha384")]
    public bool Sha384 { get; set; }

    /// <summary>Element <c>sha512</c>.</summary>
    [XmlElement("sha512")]
    public bool Sha512 { get; set; }
}
