namespace Libvirt.Daemon.Serving;

/// <summary>The drivers of the daemon, in the order in which they are asked.</summary>
internal static class DaemonDrivers
{
    /// <summary>One line a driver.</summary>
    public static readonly DriverRegistration[] All =
    [
        new Libvirt.Driver.Test.TestRegistration(),
    ];
}
