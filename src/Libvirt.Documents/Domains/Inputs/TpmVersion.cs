namespace Libvirt.Documents.Domains;

/// <summary>Version of the TPM.</summary>
[XmlEnum]
public enum TpmVersion
{
    /// <summary><c>1.2</c></summary>
    [XmlName("1.2")]
    V1_2,

    /// <summary><c>2.0</c></summary>
    [XmlName("2.0")]
    V2_0,
}
