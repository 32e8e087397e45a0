namespace Libvirt;

/// <summary>An interface as the guest, the lease file or the ARP table sees it: virDomainInterface.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HardwareAddress">MAC address; null when unknown.</param>
/// <param name="Addresses">All its addresses.</param>
public sealed record DomainInterface(string Name, string? HardwareAddress, IReadOnlyList<DomainIPAddress> Addresses);
