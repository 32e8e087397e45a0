namespace Libvirt.Documents;

/// <summary>Format of the encryption.</summary>
[XmlEnum]
public enum EncryptionFormat
{
    /// <summary><c>default</c></summary>
    Default,

    /// <summary><c>qcow</c></summary>
    Qcow,

    /// <summary><c>luks</c></summary>
    Luks,

    /// <summary><c>luks2</c></summary>
    Luks2,

    /// <summary><c>luks-any</c></summary>
    LuksAny,
}
