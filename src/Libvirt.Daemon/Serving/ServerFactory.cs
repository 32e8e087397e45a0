using Libvirt.Daemon.GuestLogs;
using Libvirt.Daemon.LockSpaces;
using Libvirt.Daemon.Settings;

namespace Libvirt.Daemon.Serving;

/// <summary>Which server serves under which name.</summary>
public static class ServerFactory
{
    /// <summary>The server of a daemon; null when this build has none, and then the daemon refuses to start.</summary>
    public static IDaemonServer? Create(DaemonSettings settings) => settings.Paths.Program.Kind switch
    {
        DaemonKind.Monolithic or DaemonKind.Modular or DaemonKind.Proxy => new ApiServer(),
        DaemonKind.Logging => new RestartableServer((s, changed) => new LogProgramServer(s, changed)),
        DaemonKind.Locking => new RestartableServer((_, changed) => new LockProgramServer(changed)),
        _ => null,
    };
}
