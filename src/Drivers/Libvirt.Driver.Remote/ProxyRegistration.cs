using Libvirt.Rpc.Transports;

namespace Libvirt.Driver.Remote;

/// <summary>virtproxyd's way to the daemons of hypervisors: as the remote driver, but never to the socket that the proxy itself listens on.</summary>
/// <param name="daemons">The daemons of this host; null for what is there.</param>
public sealed class ProxyRegistration(LocalDaemons? daemons = null) : DriverRegistration
{
    /// <summary>Hypervisors whose daemon answers for the system, in the order in which a connection without a URI tries them.</summary>
    private static readonly string[] OfSystem = ["xen", "qemu", "lxc", "bhyve", "vz", "ch"];

    private static readonly string[] OfSession = ["qemu", "vbox", "ch"];

    private readonly LocalDaemons _daemons = daemons ?? LocalDaemons.Host;

    /// <inheritdoc/>
    public override string Name => "remote";

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Schemes => null;

    /// <inheritdoc/>
    public override Connection? Open(ConnectionRequest request)
    {
        if (request.Uri is not { } uri)
            return null;
        if (uri.Server is not null || uri.Transport is not (null or "unix"))
            return RemoteOpener.Open(request);
        List<UriParameter> parameters = [.. uri.Parameters.Where(p => p.Name != "mode"), new("mode", "direct")];
        var direct = uri with { Parameters = parameters, Query = LibvirtUri.FormatQuery(parameters) };
        return RemoteOpener.Open(request, RemoteAddress.Parse(direct, request.ReadOnly, request.Configuration, _daemons));
    }

    /// <inheritdoc/>
    public override string? Probe()
    {
        var folder = _daemons.IsRoot ? _daemons.SystemFolder : _daemons.SessionFolder;
        foreach (var driver in _daemons.IsRoot ? OfSystem : OfSession)
            if (_daemons.Exists($"{folder}/virt{driver}d-sock"))
                return $"{driver}:///{(_daemons.IsRoot ? "system" : "session")}";
        return null;
    }

    /// <summary>Tells the daemon behind a connection who asks; it knows only the proxy otherwise. A driver within this process has nobody to tell.</summary>
    /// <param name="connection">A connection that was opened for the client.</param>
    /// <param name="who">The client.</param>
    /// <exception cref="LibvirtException">the daemon does not believe it; the client must not use the connection then</exception>
    public static void Tell(Connection connection, Identity who)
    {
        if (connection.Drivers.Hypervisor is RemoteHypervisorDriver remote)
            remote.ConnectSetIdentity(connection, [.. who.ToParameters()], 0);
    }
}
