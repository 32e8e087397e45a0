namespace Libvirt.Daemon;

/// <summary>One of the names that this program is started by, and what follows from it.</summary>
/// <param name="Name">"libvirtd", "virtqemud" ...: names the configuration file, the pid file and the log.</param>
/// <param name="Kind">Which protocols it serves.</param>
/// <param name="SocketPrefix">"libvirt" of libvirt-sock, libvirt-sock-ro and libvirt-admin-sock.</param>
/// <param name="Description">What --help says it is.</param>
public sealed record DaemonProgram(string Name, DaemonKind Kind, string SocketPrefix, string Description)
{
    /// <summary>All names, in the order of the manual.</summary>
    public static IReadOnlyList<DaemonProgram> All { get; } =
    [
        new("libvirtd", DaemonKind.Monolithic, "libvirt", "libvirt management daemon"),
        new("virtproxyd", DaemonKind.Proxy, "libvirt", "libvirt proxy daemon"),
        Modular("virtqemud", "QEMU"),
        Modular("virtlxcd", "LXC"),
        Modular("virtxend", "Xen"),
        Modular("virtvboxd", "VirtualBox"),
        Modular("virtbhyved", "bhyve"),
        Modular("virtvzd", "Virtuozzo"),
        Modular("virtchd", "Cloud-Hypervisor"),
        Modular("virtnetworkd", "network"),
        Modular("virtstoraged", "storage"),
        Modular("virtnodedevd", "node device"),
        Modular("virtnwfilterd", "network filter"),
        Modular("virtsecretd", "secret"),
        Modular("virtinterfaced", "interface"),
        new("virtlogd", DaemonKind.Logging, "virtlogd", "libvirt log management daemon"),
        new("virtlockd", DaemonKind.Locking, "virtlockd", "libvirt lock management daemon"),
    ];

    /// <summary>Has TCP and TLS sockets.</summary>
    public bool HasNetworkSockets => Kind is DaemonKind.Monolithic or DaemonKind.Proxy;

    /// <summary>Needs --listen for them; the proxy listens whenever its settings say so.</summary>
    public bool HasListenOption => Kind == DaemonKind.Monolithic;

    /// <summary>Serves the API, and so has a socket for reading only, users to authenticate and an audit log.</summary>
    public bool ServesApi => Kind is not (DaemonKind.Logging or DaemonKind.Locking);

    /// <summary>The program of a name, or null. A path and what apt or a linker put behind the name (".real") do not count.</summary>
    /// <param name="argument">argv[0].</param>
    public static DaemonProgram? Find(string argument)
    {
        var name = Path.GetFileName(argument.AsSpan());
        if (name.IndexOf('.') is > 0 and var dot)
            name = name[..dot];
        foreach (var program in All)
            if (name.SequenceEqual(program.Name))
                return program;
        return null;
    }

    private static DaemonProgram Modular(string name, string driver) => new(name, DaemonKind.Modular, name, $"libvirt {driver} management daemon");
}
