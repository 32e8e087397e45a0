namespace Libvirt.Rpc.Transports;

/// <summary>What a client sees of the daemons of its own host, and which one it takes.</summary>
public class LocalDaemons
{
    /// <summary>What is really there.</summary>
    public static LocalDaemons Host { get; } = new();

    /// <summary>The effective user is root, who has no session daemons.</summary>
    public virtual bool IsRoot => UserFolders.IsRoot;

    /// <summary>Sockets of system daemons.</summary>
    public virtual string SystemFolder => "/var/run/libvirt";

    /// <summary>Sockets of the user's own daemons.</summary>
    public virtual string SessionFolder => UserFolders.Runtime;

    /// <summary>Where daemons are installed.</summary>
    public virtual string ProgramFolder => "/usr/sbin";

    /// <summary>A variable of the environment; null when it is not set.</summary>
    public virtual string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>True when there is a file of that name.</summary>
    public virtual bool Exists(string path) => File.Exists(path);

    /// <summary>Chooses the socket of an address that names none, and the daemon that may be started for it.</summary>
    /// <param name="address">What the URI asks for.</param>
    /// <param name="session">The URI is about the user's own daemon.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_UNSUPPORTED: this cannot be had over SSH</exception>
    internal RemoteAddress Choose(RemoteAddress address, bool session)
    {
        bool isLocal = address.Transport == TransportKind.Unix;
        if (!isLocal && address.Mode == DaemonMode.Direct)
            throw LibvirtException.Create(ErrorDomain.Remote, ErrorNumber.OperationUnsupported, $"Cannot use direct socket mode for {RemoteAddress.TextOf(address.Transport)} transport");
        session &= !IsRoot;
        string direct = $"virt{address.Driver}d", directSocket = SocketOf(address, session, direct), legacySocket = SocketOf(address, session, "libvirt");
        var mode = address.Mode;
        if (mode == DaemonMode.Auto)
            mode = isLocal && Exists(directSocket) ? DaemonMode.Direct : DaemonMode.Legacy;
        var socket = mode == DaemonMode.Direct ? directSocket : legacySocket;
        bool starts = isLocal && session && Variable("LIBVIRT_AUTOSTART") != "0";
        return address with { Mode = mode, Socket = socket, Daemon = starts ? ProgramPath(mode == DaemonMode.Direct ? direct : "libvirtd") : null };
    }

    private string SocketOf(RemoteAddress address, bool session, string prefix)
        => session ? $"{SessionFolder}/{prefix}-sock" : $"{SystemFolder}/{prefix}-sock{(address.ReadOnly ? "-ro" : "")}";

    /// <summary>LIBVIRTD_PATH names the folder of daemons that are installed elsewhere.</summary>
    internal string ProgramPath(string daemon) => $"{Variable("LIBVIRTD_PATH") ?? ProgramFolder}/{daemon}";
}
