namespace Libvirt.Documents.Domains;

/// <summary>Protocol on a TCP connection.</summary>
[XmlEnum]
public enum CharProtocolType
{
    /// <summary><c>raw</c></summary>
    Raw,

    /// <summary><c>telnet</c></summary>
    Telnet,

    /// <summary><c>telnets</c></summary>
    Telnets,

    /// <summary><c>tls</c></summary>
    Tls,
}
