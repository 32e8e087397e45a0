namespace Libvirt.Documents.Domains;

/// <summary>What is measured.</summary>
[XmlEnum]
public enum NumaAccessType
{
    /// <summary><c>access</c></summary>
    Access,

    /// <summary><c>read</c></summary>
    Read,

    /// <summary><c>write</c></summary>
    Write,
}
