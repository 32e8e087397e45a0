namespace Libvirt.Documents.Domains;

/// <summary>How the CPU is checked.</summary>
[XmlEnum]
public enum CpuCheck
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>partial</c></summary>
    Partial,

    /// <summary><c>full</c></summary>
    Full,
}
