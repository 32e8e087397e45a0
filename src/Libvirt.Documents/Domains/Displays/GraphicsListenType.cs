namespace Libvirt.Documents.Domains;

/// <summary>What is listened on.</summary>
[XmlEnum]
public enum GraphicsListenType
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>address</c></summary>
    Address,

    /// <summary><c>network</c></summary>
    Network,

    /// <summary><c>socket</c></summary>
    Socket,
}
