namespace Libvirt.Documents.Domains;

/// <summary>What an adjustment refers to.</summary>
[XmlEnum]
public enum ClockBasis
{
    /// <summary><c>utc</c></summary>
    Utc,

    /// <summary><c>localtime</c></summary>
    Localtime,
}
