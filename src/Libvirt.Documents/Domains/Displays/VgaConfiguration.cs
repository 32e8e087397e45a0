namespace Libvirt.Documents.Domains;

/// <summary>How bhyve gives VGA to a guest.</summary>
[XmlEnum]
public enum VgaConfiguration
{
    /// <summary><c>io</c></summary>
    Io,

    /// <summary><c>on</c></summary>
    On,

    /// <summary><c>off</c></summary>
    Off,
}
