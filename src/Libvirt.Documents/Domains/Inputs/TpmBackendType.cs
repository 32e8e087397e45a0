namespace Libvirt.Documents.Domains;

/// <summary>Who implements the TPM.</summary>
[XmlEnum]
public enum TpmBackendType
{
    /// <summary><c>passthrough</c></summary>
    Passthrough,

    /// <summary><c>emulator</c></summary>
    Emulator,

    /// <summary><c>external</c></summary>
    External,
}
