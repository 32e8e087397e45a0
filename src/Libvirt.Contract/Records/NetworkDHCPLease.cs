namespace Libvirt;

/// <summary>A lease of a network's DHCP server: virNetworkDHCPLease.</summary>
/// <param name="Interface">The bridge.</param>
/// <param name="ExpiryTime">Seconds since 1970.</param>
/// <param name="Type">A <see cref="IPAddrType"/>.</param>
/// <param name="Mac">MAC address of the client; null for IPv6 leases without one.</param>
/// <param name="IaId">Identity association of IPv6; null for IPv4.</param>
/// <param name="IpAddress">The address.</param>
/// <param name="Prefix">Length of the network prefix in bits.</param>
/// <param name="Hostname">What the client calls itself; null when it does not say.</param>
/// <param name="ClientId">Client identifier or DUID; null when it gives none.</param>
public sealed record NetworkDHCPLease(string Interface, long ExpiryTime, int Type, string? Mac, string? IaId, string IpAddress, uint Prefix,
    string? Hostname, string? ClientId);
