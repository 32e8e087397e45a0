namespace Libvirt.Documents.Domains;

/// <summary>When writes reach the disk.</summary>
[XmlEnum]
public enum FileSystemWritePolicy
{
    /// <summary><c>immediate</c></summary>
    Immediate,
}
