namespace Libvirt;

/// <summary>The families of network addresses that documents and sockets name; the numbers are those of Linux.</summary>
public enum AddressFamily
{
    /// <summary>Any.</summary>
    Unspecified = 0,
    /// <summary>AF_INET.</summary>
    IPv4 = 2,
    /// <summary>AF_INET6.</summary>
    IPv6 = 10,
}
