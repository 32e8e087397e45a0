namespace Libvirt.Documents.Domains;

/// <summary>How algorithms that the host disables are removed from a profile.</summary>
[XmlEnum]
public enum TpmProfileRemoval
{
    /// <summary><c>check</c></summary>
    Check,

    /// <summary><c>fips-host</c></summary>
    FipsHost,
}
