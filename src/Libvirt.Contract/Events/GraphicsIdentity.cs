namespace Libvirt;

/// <summary>Who connected, as the graphics server authenticated it.</summary>
/// <param name="Type">"x509dname", "saslUsername".</param>
/// <param name="Name">The identity.</param>
public sealed record GraphicsIdentity(string Type, string Name);
