namespace Libvirt.Daemon.Life;

/// <summary>The step at which a start failed; the number is the exit status, as with native.</summary>
public enum DaemonFailure
{
    /// <summary>None: ready.</summary>
    None = 0,
    /// <summary>The pid file.</summary>
    PidFile = 1,
    /// <summary>The folder of the sockets.</summary>
    RuntimeFolder = 2,
    /// <summary>Server and drivers.</summary>
    Initialization = 3,
    /// <summary>Handlers of signals.</summary>
    Signals = 4,
    /// <summary>Giving up privileges.</summary>
    Privileges = 5,
    /// <summary>Listening sockets.</summary>
    Network = 6,
    /// <summary>The configuration.</summary>
    Configuration = 7,
    /// <summary>Hook scripts.</summary>
    Hooks = 8,
    /// <summary>The audit subsystem.</summary>
    Audit = 9,
    /// <summary>A driver.</summary>
    Driver = 10,
}
