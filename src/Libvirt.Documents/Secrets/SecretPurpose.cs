namespace Libvirt.Documents.Secrets;

/// <summary>What a secret is for; the values are those of virSecretUsageType.</summary>
[XmlEnum]
public enum SecretPurpose
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>volume</c></summary>
    Volume,

    /// <summary><c>ceph</c></summary>
    Ceph,

    /// <summary><c>iscsi</c></summary>
    Iscsi,

    /// <summary><c>tls</c></summary>
    Tls,

    /// <summary><c>vtpm</c></summary>
    Vtpm,
}
