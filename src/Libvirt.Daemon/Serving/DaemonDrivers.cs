namespace Libvirt.Daemon.Serving;

/// <summary>The drivers of the daemon, in the order in which they are asked.</summary>
internal static class DaemonDrivers
{
    /// <summary>One line a driver.</summary>
    private static readonly DriverRegistration[] All =
    [
        new Libvirt.Driver.Test.TestRegistration(),
        new Libvirt.Driver.Storage.StorageRegistration(),
        new Libvirt.Driver.Qemu.QemuRegistration(),
    ];

    private static readonly DriverRegistration[] OfQemu =
    [
        new Libvirt.Driver.Test.TestRegistration(),
        new Libvirt.Driver.Qemu.QemuRegistration(),
    ];

    private static readonly DriverRegistration[] OfStorage =
    [
        new Libvirt.Driver.Test.TestRegistration(),
        new Libvirt.Driver.Storage.StorageRegistration(),
    ];

    /// <summary>Those that each modular daemon serves beside <see cref="OfAll"/>.</summary>
    private static readonly Dictionary<string, DriverRegistration[]> OfModular = new(StringComparer.Ordinal)
    {
        ["virtqemud"] = OfQemu,
        ["virtstoraged"] = OfStorage,
    };

    /// <summary>What every daemon serves.</summary>
    private static readonly DriverRegistration[] OfAll =
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
    public static IReadOnlyList<DriverRegistration> Of(DaemonProgram program) => program.Kind switch
    {
        DaemonKind.Proxy => OfProxy,
        DaemonKind.Modular => OfModular.GetValueOrDefault(program.Name, OfAll),
        _ => All,
    };
}
