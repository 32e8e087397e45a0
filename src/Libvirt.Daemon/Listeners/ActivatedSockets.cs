using System.Globalization;
using Libvirt.Daemon.Interop;
using Libvirt.Daemon.Settings;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Listeners;

/// <summary>Sockets that systemd made and passes from descriptor 3 on: LISTEN_PID, LISTEN_FDS, LISTEN_FDNAMES.</summary>
public static class ActivatedSockets
{
    private const int First = 3, Most = 1024;

    /// <summary>The sockets, or none when the variables are not set or meant for another process. The variables are removed: children have no use for them.</summary>
    /// <param name="settings">Which path and which port means what.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: a variable is not a number, or a descriptor is not a socket of this daemon</exception>
    public static IReadOnlyList<Listener> Take(DaemonSettings settings)
    {
        var process = Variable("LISTEN_PID");
        var count = Variable("LISTEN_FDS");
        var names = Variable("LISTEN_FDNAMES");
        if (process is null || count is null || Number(process, "LISTEN_PID") != Environment.ProcessId)
            return [];
        int last = Number(count, "LISTEN_FDS");
        if (last is < 0 or > Most)
            throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"LISTEN_FDS is '{count}': 0 to {Most} expected");
        var given = names?.Split(':') ?? [];
        var listeners = new List<Listener>(last);
        try
        {
            for (int i = 0; i < last; i++)
            {
                var descriptor = new Descriptor(First + i);
                Native.MakePrivate(descriptor.Number);
                if (SocketName.Local(descriptor.Number) is not { } name || !Native.IsListening(descriptor.Number))
                    throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"file descriptor {First + i} from systemd is not a listening UNIX, IPv4 or IPv6 socket");
                var kind = Kind(settings, i < given.Length ? given[i] : "", name) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Rpc,
                    $"file descriptor {First + i} from systemd ({(name.IsUnix ? name.Path : name.ToString())}) is none of {settings.Paths.Program.Name}'s sockets");
                listeners.Add(new(kind, descriptor, null));
            }
            return listeners;
        }
        catch
        {
            listeners.ForEach(l => l.Dispose());
            throw;
        }
    }

    /// <summary>What a socket is for. Its unit's name says so (FileDescriptorName=, else libvirtd-ro.socket); without a name that we know, path or port do.</summary>
    internal static ListenerKind? Kind(DaemonSettings settings, string unit, SocketName name)
    {
        var program = settings.Paths.Program;
        ListenerKind? kind = ByUnit(program, unit) ?? (name.IsUnix ? ByPath(settings, name.Path!) : ByPort(settings, name.Address.Port));
        bool local = kind is ListenerKind.ReadWrite or ListenerKind.ReadOnly or ListenerKind.Administration;
        // A TCP socket that calls itself the local one would let the network in without a password.
        return kind is null || local != name.IsUnix || (!local && !program.HasNetworkSockets) || (kind == ListenerKind.ReadOnly && !program.ServesApi) ? null : kind;
    }

    private static ListenerKind? ByUnit(DaemonProgram program, string unit)
        => !unit.StartsWith(program.Name, StringComparison.Ordinal) ? null : unit[program.Name.Length..] switch
        {
            ".socket" => ListenerKind.ReadWrite,
            "-ro.socket" => ListenerKind.ReadOnly,
            "-admin.socket" => ListenerKind.Administration,
            "-tcp.socket" => ListenerKind.Tcp,
            "-tls.socket" => ListenerKind.Tls,
            _ => null,
        };

    private static ListenerKind? ByPath(DaemonSettings settings, string path)
    {
        var prefix = settings.Paths.Program.SocketPrefix;
        var file = Path.GetFileName(path);
        return file == prefix + "-sock" ? ListenerKind.ReadWrite
            : file == prefix + "-sock-ro" ? ListenerKind.ReadOnly
            : file == prefix + "-admin-sock" ? ListenerKind.Administration
            : null;
    }

    private static ListenerKind? ByPort(DaemonSettings settings, int port)
    {
        var text = port.ToString(CultureInfo.InvariantCulture);
        return text == settings.Get(NetworkSettings.TlsPort) ? ListenerKind.Tls : text == settings.Get(NetworkSettings.TcpPort) ? ListenerKind.Tcp : null;
    }

    private static string? Variable(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Native.RemoveVariable(name);
        return value is { Length: > 0 } ? value : null;
    }

    private static int Number(string text, string name) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value
        : throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"{name} is '{text}': a number expected");
}
