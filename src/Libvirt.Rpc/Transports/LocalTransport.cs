using System.Diagnostics;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Transports;

/// <summary>Sockets of this host, and the daemons of a session that are started when a client wants them.</summary>
public static class LocalTransport
{
    private const int NoEntry = 2, Refused = 111, NoMemory = 12; // ENOENT, ECONNREFUSED; ENOMEM is what native says about long paths
    private const int PatienceMilliseconds = 5000, FirstPauseMilliseconds = 2, LongestPauseMilliseconds = 20;

    /// <summary>Connects to the socket of an address, starting its daemon if it has one.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    internal static SocketChannel Open(RemoteAddress address)
        => address.Daemon is null ? Connect(address.Socket!) : ConnectOrStart(address.Socket!, address.Daemon);

    /// <summary>Connects to a socket; nothing is started.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: Failed to connect socket to '...'</exception>
    public static SocketChannel Connect(string path)
    {
        int error = Try(path, out var channel);
        return channel ?? throw Failure(path, error);
    }

    /// <summary>Connects to a socket, and starts a daemon when nobody listens there.</summary>
    /// <param name="path">The socket.</param>
    /// <param name="daemon">The path of the daemon's program.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no daemon, or it did not listen within five seconds</exception>
    public static SocketChannel ConnectOrStart(string path, string daemon)
    {
        int error = Try(path, out var channel);
        if (channel is not null)
            return channel;
        if (error is not (NoEntry or Refused))
            throw Failure(path, error);
        var folder = UserFolders.Runtime;
        error = PrivateFolder.Make(folder);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.Rpc, error, $"Cannot create user runtime directory '{folder}'");
        // One client starts the daemon; the others wait here, and find it running.
        using var turn = FileLock.Take($"{folder}/{Path.GetFileName(daemon)}.lock", ErrorDomain.Rpc);
        error = Try(path, out channel);
        if (channel is not null)
            return channel;
        if (!ProgramPath.IsProgram(daemon))
            throw LibvirtException.System(ErrorDomain.Rpc, NoEntry, $"binary '{daemon}' does not exist in $PATH");
        DetachedProcess.Start([daemon, "--timeout=120"], ChildEnvironment.Make("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"));
        return WaitFor(path);
    }

    private static SocketChannel WaitFor(string path)
    {
        long start = Stopwatch.GetTimestamp();
        for (int pause = FirstPauseMilliseconds; ; pause = Math.Min(pause * 2, LongestPauseMilliseconds))
        {
            int error = Try(path, out var channel);
            if (channel is not null)
                return channel;
            if (error is not (NoEntry or Refused) || Stopwatch.GetElapsedTime(start).TotalMilliseconds > PatienceMilliseconds)
                throw Failure(path, error);
            _ = SocketIo.WaitAny([], [], [], pause);
        }
    }

    private static int Try(string path, out SocketChannel? channel)
    {
        if (!LocalConnector.Fits(path))
            throw LibvirtException.System(ErrorDomain.Rpc, NoMemory, $"Path {path} too long for unix socket");
        int error = LocalConnector.Connect(path, out var socket);
        channel = socket is null ? null : new SocketChannel(socket, isLocal: true);
        return error;
    }

    private static LibvirtException Failure(string path, int error) => LibvirtException.System(ErrorDomain.Rpc, error, $"Failed to connect socket to '{path}'");
}
