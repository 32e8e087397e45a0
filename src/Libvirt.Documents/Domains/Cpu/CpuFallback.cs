namespace Libvirt.Documents.Domains;

/// <summary>Whether another model may be used.</summary>
[XmlEnum]
public enum CpuFallback
{
    /// <summary><c>allow</c></summary>
    Allow,

    /// <summary><c>forbid</c></summary>
    Forbid,
}
