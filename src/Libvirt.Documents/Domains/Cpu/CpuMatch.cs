namespace Libvirt.Documents.Domains;

/// <summary>How the CPU must match.</summary>
[XmlEnum]
public enum CpuMatch
{
    /// <summary><c>minimum</c></summary>
    Minimum,

    /// <summary><c>exact</c></summary>
    Exact,

    /// <summary><c>strict</c></summary>
    Strict,
}
