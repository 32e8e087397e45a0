namespace Libvirt.Daemon.Life;

/// <summary>What the main thread is asked to do.</summary>
public enum DaemonRequest
{
    /// <summary>Read the settings again: SIGHUP.</summary>
    Reload,
    /// <summary>Let the program that is installed now take the place of this process: SIGUSR1 of virtlogd and virtlockd.</summary>
    Restart,
    /// <summary>End, when running calls are done: SIGTERM, SIGINT, SIGQUIT, the timeout.</summary>
    Drain,
    /// <summary>End now: a second of these signals.</summary>
    Quit,
}
