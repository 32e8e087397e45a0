using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Listeners;

/// <summary>A listening socket of the daemon.</summary>
public sealed class Listener : IDisposable
{
    private readonly string? _path;
    private readonly FileIdentity? _file;

    /// <param name="kind">What clients get.</param>
    /// <param name="socket">The socket; the listener owns it.</param>
    /// <param name="path">The file that the daemon made for it and removes at the end; null when there is none or it is systemd's.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the descriptor is no socket</exception>
    public Listener(ListenerKind kind, Descriptor socket, string? path)
    {
        Kind = kind;
        Socket = socket;
        Name = SocketName.Local(socket.Number) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"file descriptor {socket.Number} is not a UNIX, IPv4 or IPv6 socket");
        _path = path;
        _file = path is null ? null : FileIdentity.Of(path);
    }

    /// <summary>What clients get.</summary>
    public ListenerKind Kind { get; }

    /// <summary>The socket: non-blocking, close-on-exec. A server may close it earlier than the listener is disposed of.</summary>
    public Descriptor Socket { get; }

    /// <summary>Where it listens.</summary>
    public SocketName Name { get; }

    /// <summary>True when the daemon made the socket's file, and removes it at the end.</summary>
    public bool OwnsFile => _path is not null;

    /// <summary>True when the other end is on this host.</summary>
    public bool IsLocal => Kind is ListenerKind.ReadWrite or ListenerKind.ReadOnly or ListenerKind.Administration;

    /// <summary>A descriptor of its own for a server, which closes it; this one stays, so that the file is removed at the end and a next process can be given the socket.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no descriptor is left</exception>
    public Descriptor Copy()
    {
        int copy = SocketIo.Duplicate(Socket.Number);
        return copy >= 0 ? new(copy) : throw LibvirtException.System(ErrorDomain.Rpc, -copy, "Unable to copy socket file handle");
    }

    /// <summary>Closes the socket and removes its file; a file that another daemon has put in its place meanwhile stays.</summary>
    public void Dispose()
    {
        if (_path is not null && _file is not null && FileIdentity.Of(_path) == _file)
            _ = Native.Unlink(_path);
        Socket.Dispose();
    }
}
