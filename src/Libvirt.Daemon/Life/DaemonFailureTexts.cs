namespace Libvirt.Daemon.Life;

/// <summary>What --daemon says when the process in the background did not become ready.</summary>
public static class DaemonFailureTexts
{
    /// <summary>Native's sentence for a step.</summary>
    public static string Of(DaemonFailure failure) => failure switch
    {
        DaemonFailure.PidFile => "Unable to obtain pidfile",
        DaemonFailure.RuntimeFolder => "Unable to create rundir",
        DaemonFailure.Initialization => "Unable to initialize libvirt",
        DaemonFailure.Signals => "Unable to setup signal handlers",
        DaemonFailure.Privileges => "Unable to drop privileges",
        DaemonFailure.Network => "Unable to initialize network sockets",
        DaemonFailure.Configuration => "Unable to load configuration file",
        DaemonFailure.Hooks => "Unable to look for hook scripts",
        DaemonFailure.Audit => "Unable to initialize audit system",
        DaemonFailure.Driver => "Unable to initialize driver",
        _ => "The daemon ended before it was ready",
    };
}
