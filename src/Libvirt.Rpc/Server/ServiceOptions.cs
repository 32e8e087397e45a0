namespace Libvirt.Rpc.Server;

/// <summary>A listening socket's rules.</summary>
/// <param name="Transport">Kind of socket.</param>
/// <param name="IsReadOnly">Clients may only look.</param>
/// <param name="Authentication">What is asked of clients.</param>
/// <param name="Layer">Puts TLS around an accepted channel; null where there is none.</param>
public sealed record ServiceOptions(ClientTransport Transport, bool IsReadOnly, AuthenticationKind Authentication, Func<Channels.ByteChannel, IHandshakingChannel>? Layer = null);
