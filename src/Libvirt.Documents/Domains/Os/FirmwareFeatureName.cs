namespace Libvirt.Documents.Domains;

/// <summary>A firmware feature.</summary>
[XmlEnum]
public enum FirmwareFeatureName
{
    /// <summary><c>enrolled-keys</c></summary>
    EnrolledKeys,

    /// <summary><c>secure-boot</c></summary>
    SecureBoot,
}
