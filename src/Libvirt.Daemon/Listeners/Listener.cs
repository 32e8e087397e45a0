using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Listeners;

/// <summary>A listening socket of the daemon.</summary>
/// <param name="kind">What clients get.</param>
/// <param name="socket">The socket; the listener owns it.</param>
/// <param name="path">The file that the daemon made for it and removes at the end; null when there is none or it is systemd's.</param>
public sealed class Listener(ListenerKind kind, Descriptor socket, string? path) : IDisposable
{
    /// <summary>What clients get.</summary>
    public ListenerKind Kind { get; } = kind;

    /// <summary>The descriptor: non-blocking, close-on-exec. <see cref="ListeningSockets.Accept"/> accepts from it.</summary>
    public int Descriptor => socket.Number;

    /// <summary>Where it listens.</summary>
    public SocketName Name { get; } = SocketName.Local(socket.Number)
        ?? throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"file descriptor {socket.Number} is not a UNIX, IPv4 or IPv6 socket");

    /// <summary>True when the other end is on this host.</summary>
    public bool IsLocal => Kind is ListenerKind.ReadWrite or ListenerKind.ReadOnly or ListenerKind.Administration;

    /// <summary>Closes the socket and removes its file.</summary>
    public void Dispose()
    {
        if (socket.Number < 0)
            return;
        // The file goes first: a client that finds it must find somebody who listens. A daemon that was started meanwhile has its own file there, and then it stays.
        if (path is not null && SocketName.Local(socket.Number)?.Path == path)
            _ = Native.Unlink(path);
        socket.Dispose();
    }
}
