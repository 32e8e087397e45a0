namespace Libvirt.Documents.Domains;

/// <summary>Who implements the TPM (<c>backend</c>).</summary>
[XmlType]
public sealed partial class TpmBackend
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public TpmBackendType Type { get; set; }

    /// <summary>Attribute <c>version</c>.</summary>
    [XmlAttribute("version")]
    public TpmVersion? Version { get; set; }

    /// <summary>Attribute <c>persistent_state</c>.</summary>
    [XmlAttribute("persistent_state", Invalid = "Invalid persistent_state value, either 'yes' or 'no'", InvalidCode = ErrorNumber.InternalError)]
    public bool? PersistentState { get; set; }

    /// <summary>Attribute <c>debug</c>.</summary>
    [XmlAttribute("debug", Data = "%uint8")]
    public uint? Debug { get; set; }

    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device", Attribute = "path", Data = "%path")]
    public string? Device { get; set; }

    /// <summary>UUID of the secret.</summary>
    [XmlElement("encryption", Attribute = "secret", Data = "%uuid")]
    public string? EncryptionSecret { get; set; }

    /// <summary>Element <c>active_pcr_banks</c>.</summary>
    [XmlElement("active_pcr_banks", OmitEmpty = true)]
    public TpmPcrBanks? ActivePcrBanks { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source")]
    public TpmSource? Source { get; set; }

    /// <summary>Element <c>profile</c>.</summary>
    [XmlElement("profile", OmitEmpty = true)]
    public TpmProfile? Profile { get; set; }
}
