namespace Libvirt.Documents.Domains;

/// <summary>What the guest's clock follows.</summary>
[XmlEnum]
public enum ClockOffset
{
    /// <summary><c>utc</c></summary>
    Utc,

    /// <summary><c>localtime</c></summary>
    Localtime,

    /// <summary><c>variable</c></summary>
    Variable,

    /// <summary><c>timezone</c></summary>
    Timezone,

    /// <summary><c>absolute</c></summary>
    Absolute,
}
