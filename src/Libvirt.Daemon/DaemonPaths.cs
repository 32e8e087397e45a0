namespace Libvirt.Daemon;

/// <summary>Where a daemon's files are: of the system for root, of the session for everybody else.</summary>
/// <param name="Program">The daemon.</param>
/// <param name="IsSystem">True for root's.</param>
/// <param name="Configuration">Folder of configuration files.</param>
/// <param name="Runtime">Folder of sockets.</param>
/// <param name="PidFile">The pid file unless --pid-file names another.</param>
/// <param name="LogFile">The log when there is neither terminal nor journal.</param>
public sealed record DaemonPaths(DaemonProgram Program, bool IsSystem, string Configuration, string Runtime, string PidFile, string LogFile)
{
    /// <summary>The paths of the effective user; the environment (XDG_RUNTIME_DIR, XDG_CONFIG_HOME, XDG_CACHE_HOME, HOME) counts for sessions only.</summary>
    public static DaemonPaths Of(DaemonProgram program) => UserFolders.IsRoot
        ? new(program, true, "/etc/libvirt", "/run/libvirt", $"/run/{program.Name}.pid", $"/var/log/libvirt/{program.Name}.log")
        : new(program, false, UserFolders.Configuration, UserFolders.Runtime, Path.Combine(UserFolders.Runtime, program.Name + ".pid"),
            Path.Combine(UserFolders.Cache, program.Name + ".log"));

    /// <summary>The configuration file unless --config names another.</summary>
    public string ConfigurationFile => Path.Combine(Configuration, Program.Name + ".conf");

    /// <summary>The socket with full access.</summary>
    /// <param name="folder">unix_sock_dir, or null for <see cref="Runtime"/>.</param>
    public string Socket(string? folder = null) => Path.Combine(folder ?? Runtime, Program.SocketPrefix + "-sock");

    /// <summary>The socket for reading only; null when the daemon has none: sessions, virtlogd and virtlockd.</summary>
    /// <param name="folder">unix_sock_dir, or null for <see cref="Runtime"/>.</param>
    public string? ReadOnlySocket(string? folder = null) => IsSystem && Program.ServesApi ? Path.Combine(folder ?? Runtime, Program.SocketPrefix + "-sock-ro") : null;

    /// <summary>The socket of the administration interface.</summary>
    /// <param name="folder">unix_sock_dir, or null for <see cref="Runtime"/>.</param>
    public string AdministrationSocket(string? folder = null) => Path.Combine(folder ?? Runtime, Program.SocketPrefix + "-admin-sock");
}
