namespace Libvirt;

/// <summary>An end of a graphics connection: virDomainEventGraphicsAddress.</summary>
/// <param name="Family">A <see cref="DomainEventGraphicsAddressType"/>.</param>
/// <param name="Node">Address, or path of a socket.</param>
/// <param name="Service">Port.</param>
public sealed record GraphicsAddress(int Family, string Node, string Service);
