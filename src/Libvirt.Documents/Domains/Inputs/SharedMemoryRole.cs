namespace Libvirt.Documents.Domains;

/// <summary>Role in a migration.</summary>
[XmlEnum]
public enum SharedMemoryRole
{
    /// <summary><c>master</c></summary>
    Master,

    /// <summary><c>peer</c></summary>
    Peer,
}
