namespace Libvirt.Documents.NetworkPorts;

/// <summary>How guests on one device of the host reach each other.</summary>
[XmlEnum]
public enum MacvlanMode
{
    /// <summary><c>vepa</c></summary>
    Vepa,

    /// <summary><c>private</c></summary>
    Private,

    /// <summary><c>bridge</c></summary>
    Bridge,

    /// <summary><c>passthrough</c></summary>
    Passthrough,
}
