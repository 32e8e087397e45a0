namespace Libvirt.Documents.Domains;

/// <summary>Protocol of a forwarded port.</summary>
[XmlEnum]
public enum PortForwardProtocol
{
    /// <summary><c>tcp</c></summary>
    Tcp,

    /// <summary><c>udp</c></summary>
    Udp,
}
