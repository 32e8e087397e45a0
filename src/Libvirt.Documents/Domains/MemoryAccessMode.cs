namespace Libvirt.Documents.Domains;

/// <summary>Whether guest memory can be shared.</summary>
[XmlEnum]
public enum MemoryAccessMode
{
    /// <summary><c>shared</c></summary>
    Shared,

    /// <summary><c>private</c></summary>
    Private,
}
