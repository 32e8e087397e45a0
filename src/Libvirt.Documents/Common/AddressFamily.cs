namespace Libvirt.Documents;

/// <summary>Family of an address.</summary>
[XmlEnum]
public enum AddressFamily
{
    /// <summary><c>ipv4</c></summary>
    Ipv4,

    /// <summary><c>ipv6</c></summary>
    Ipv6,
}
