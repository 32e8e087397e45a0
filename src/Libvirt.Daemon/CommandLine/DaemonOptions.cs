namespace Libvirt.Daemon.CommandLine;

/// <summary>What the command line asks for.</summary>
/// <param name="Program">The daemon to be.</param>
/// <param name="InvokedAs">argv[0], which messages name.</param>
public sealed record DaemonOptions(DaemonProgram Program, string InvokedAs)
{
    /// <summary>--daemon: go to the background.</summary>
    public bool Daemonize { get; init; }

    /// <summary>--listen: TCP and TLS sockets as well.</summary>
    public bool Listen { get; init; }

    /// <summary>--verbose: priority info instead of warning.</summary>
    public bool Verbose { get; init; }

    /// <summary>--timeout: seconds without clients after which the daemon ends; 0 for never.</summary>
    public int TimeoutSeconds { get; init; }

    /// <summary>--config; null for the standard file.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>--pid-file; null for the standard one.</summary>
    public string? PidFile { get; init; }
}
