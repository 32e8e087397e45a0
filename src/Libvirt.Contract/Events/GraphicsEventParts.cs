namespace Libvirt;

/// <summary>An end of a graphics connection: virDomainEventGraphicsAddress.</summary>
/// <param name="Family">A <see cref="DomainEventGraphicsAddressType"/>.</param>
/// <param name="Node">Address, or path of a socket.</param>
/// <param name="Service">Port.</param>
public sealed record GraphicsAddress(int Family, string Node, string Service);

/// <summary>Who connected, as the graphics server authenticated it.</summary>
/// <param name="Type">"x509dname", "saslUsername".</param>
/// <param name="Name">The identity.</param>
public sealed record GraphicsIdentity(string Type, string Name);
