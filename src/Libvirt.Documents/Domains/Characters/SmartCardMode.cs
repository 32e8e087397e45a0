namespace Libvirt.Documents.Domains;

/// <summary>Where the card is.</summary>
[XmlEnum]
public enum SmartCardMode
{
    /// <summary><c>host</c></summary>
    Host,

    /// <summary><c>host-certificates</c></summary>
    HostCertificates,

    /// <summary><c>passthrough</c></summary>
    Passthrough,
}
