namespace Libvirt.Documents.Domains;

/// <summary>What the guest sees.</summary>
[XmlEnum]
public enum TpmModel
{
    /// <summary><c>tpm-tis</c></summary>
    TpmTis,

    /// <summary><c>tpm-crb</c></summary>
    TpmCrb,

    /// <summary><c>tpm-spapr</c></summary>
    TpmSpapr,

    /// <summary><c>spapr-tpm-proxy</c></summary>
    SpaprTpmProxy,
}
