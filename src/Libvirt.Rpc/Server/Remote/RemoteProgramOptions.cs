namespace Libvirt.Rpc.Server.Remote;

/// <summary>How a daemon serves the program remote.</summary>
/// <param name="Open">Opens a connection: a URI or null for the default, and <see cref="ConnectFlags"/>.</param>
/// <param name="Access">Decides what clients may do; null when everybody who may connect may do all.</param>
/// <param name="Authentication">Authenticates clients by SASL or polkit; null when only sockets without authentication are listened on.</param>
/// <param name="Opened">Told of a connection that was opened for a client, before the client can use it; what it throws the client is told.</param>
public sealed record RemoteProgramOptions(
    Func<string?, uint, Connection> Open, IAccessDriver? Access = null, IClientAuthentication? Authentication = null, Action<Connection, ServerClient>? Opened = null);
