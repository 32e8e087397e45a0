namespace Libvirt.Documents.NetworkPorts;

/// <summary>How a guest is plugged into a network.</summary>
[XmlEnum]
public enum NetworkPortPlugType
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>network</c></summary>
    Network,

    /// <summary><c>bridge</c></summary>
    Bridge,

    /// <summary><c>direct</c></summary>
    Direct,

    /// <summary><c>hostdev-pci</c></summary>
    HostdevPci,
}
