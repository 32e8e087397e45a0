namespace Libvirt;

/// <summary>An address of a guest interface: virDomainIPAddress.</summary>
/// <param name="Type">A <see cref="IPAddrType"/>.</param>
/// <param name="Address">Text form.</param>
/// <param name="Prefix">Length of the network prefix in bits.</param>
public sealed record DomainIPAddress(int Type, string Address, uint Prefix);
