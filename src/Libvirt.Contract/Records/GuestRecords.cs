namespace Libvirt;

/// <summary>A file system of a guest: virDomainFSInfo.</summary>
/// <param name="MountPoint">Where it is mounted in the guest.</param>
/// <param name="Name">The device as the guest names it.</param>
/// <param name="FileSystemType">"ext4".</param>
/// <param name="DeviceAliases">Target names of the disks that carry it, "vda".</param>
public sealed record DomainFSInfo(string MountPoint, string Name, string FileSystemType, IReadOnlyList<string> DeviceAliases);

/// <summary>An I/O thread: virDomainIOThreadInfo.</summary>
/// <param name="IOThreadId">Its number.</param>
/// <param name="CpuMap">One bit a host CPU that it may run on.</param>
public sealed record DomainIOThreadInfo(uint IOThreadId, byte[] CpuMap);

/// <summary>An address of a guest interface: virDomainIPAddress.</summary>
/// <param name="Type">A <see cref="IPAddrType"/>.</param>
/// <param name="Address">Text form.</param>
/// <param name="Prefix">Length of the network prefix in bits.</param>
public sealed record DomainIPAddress(int Type, string Address, uint Prefix);

/// <summary>An interface as the guest, the lease file or the ARP table sees it: virDomainInterface.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HardwareAddress">MAC address; null when unknown.</param>
/// <param name="Addresses">All its addresses.</param>
public sealed record DomainInterface(string Name, string? HardwareAddress, IReadOnlyList<DomainIPAddress> Addresses);

/// <summary>A disk with an error: virDomainDiskError.</summary>
/// <param name="Disk">Target name, "vda".</param>
/// <param name="Error">A <see cref="DomainDiskErrorCode"/>.</param>
public sealed record DomainDiskError(string Disk, int Error);

/// <summary>Statistics of one domain: virDomainStatsRecord.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Parameters">Names as documented for virConnectGetAllDomainStats.</param>
public sealed record DomainStatsRecord(Domain Domain, IReadOnlyList<TypedParameter> Parameters);

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
