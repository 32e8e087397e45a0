namespace Libvirt.Documents.Domains;

/// <summary>Who places virtual CPUs.</summary>
[XmlEnum]
public enum VcpuPlacement
{
    /// <summary><c>static</c></summary>
    Static,

    /// <summary><c>auto</c></summary>
    Auto,
}
