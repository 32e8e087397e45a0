namespace Libvirt.Daemon.Serving;

/// <summary>The drivers of the daemon, in the order in which they are asked.</summary>
internal static class DaemonDrivers
{
    /// <summary>One line a driver.</summary>
    private static readonly DriverRegistration[] All =
    [
        new Libvirt.Driver.Test.TestRegistration(),
    ];

    /// <summary>What is no hypervisor of this host, and after it the daemons of those that are.</summary>
    private static readonly DriverRegistration[] OfProxy =
    [
        new Libvirt.Driver.Test.TestRegistration(),
        new Libvirt.Driver.Remote.ProxyRegistration(),
    ];

    /// <summary>The drivers of a daemon.</summary>
    public static IReadOnlyList<DriverRegistration> Of(DaemonKind kind) => kind == DaemonKind.Proxy ? OfProxy : All;
}
