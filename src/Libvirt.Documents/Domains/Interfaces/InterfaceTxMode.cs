namespace Libvirt.Documents.Domains;

/// <summary>When packets are sent.</summary>
[XmlEnum]
public enum InterfaceTxMode
{
    /// <summary><c>iothread</c></summary>
    Iothread,

    /// <summary><c>timer</c></summary>
    Timer,
}
