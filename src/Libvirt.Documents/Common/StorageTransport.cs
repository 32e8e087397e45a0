namespace Libvirt.Documents;

/// <summary>Transport of a network disk.</summary>
[XmlEnum]
public enum StorageTransport
{
    /// <summary><c>tcp</c></summary>
    Tcp,

    /// <summary><c>unix</c></summary>
    Unix,

    /// <summary><c>rdma</c></summary>
    Rdma,
}
