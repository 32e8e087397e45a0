namespace Libvirt.Rpc.Transports;

public sealed partial record RemoteAddress
{
    private const int TlsPort = 16514, TcpPort = 16509;

    /// <summary>Takes a URI apart.</summary>
    /// <param name="uri">What the program asked for, aliases resolved; null: whatever the daemon of this host and user has.</param>
    /// <param name="readOnly">VIR_CONNECT_RO.</param>
    /// <param name="configuration">The user's libvirt.conf.</param>
    /// <param name="daemons">The daemons of this host; null for what is there.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, VIR_ERR_OPERATION_UNSUPPORTED: what native refuses, with its messages</exception>
    public static RemoteAddress Parse(LibvirtUri? uri, bool readOnly, ClientConfiguration configuration, LocalDaemons? daemons = null)
    {
        daemons ??= LocalDaemons.Host;
        var transport = TransportOf(uri);
        if (transport == TransportKind.Unix && uri?.Server is { } host)
            throw LibvirtException.InvalidArgument(ErrorDomain.Remote, $"using unix socket and remote server '{host}' is not supported.");
        var parameters = RemoteParameters.Read(uri);
        var mode = ModeOf(parameters.Mode ?? configuration.RemoteMode) ?? DaemonMode.Auto;
        var proxy = ProxyOf(parameters.Proxy ?? configuration.RemoteProxy);
        var address = new RemoteAddress
        {
            Driver = uri?.Driver ?? "remote",
            Transport = transport,
            Name = parameters.Name ?? NameOf(uri, parameters.Others),
            HelperName = parameters.Name ?? NameOf(uri, parameters.Helper),
            ReadOnly = readOnly,
            User = uri?.User,
            Host = uri?.Server ?? (transport is TransportKind.Unix or TransportKind.External ? null : "localhost"),
            Port = uri is { Port: > 0 and var port } ? port : transport switch { TransportKind.Tls => TlsPort, TransportKind.Tcp => TcpPort, _ => 0 },
            Mode = mode,
            Socket = parameters.Socket,
            Command = parameters.Command,
            Netcat = parameters.Netcat,
            KeyFile = parameters.KeyFile,
            SshMethods = parameters.SshMethods,
            KnownHosts = parameters.KnownHosts,
            KnownHostsVerification = parameters.KnownHostsVerification,
            Verify = !parameters.NoVerify,
            Terminal = !parameters.NoTerminal,
            Sanity = !parameters.NoSanity,
            PkiPath = parameters.PkiPath,
            TlsPriority = parameters.TlsPriority,
            AuthenticationFile = parameters.AuthenticationFile,
        };
        bool session = uri is null || uri.Path == "/session" || uri.Scheme!.StartsWith("test+", StringComparison.Ordinal);
        if (address.NeedsSocket && address.Socket is null)
            address = daemons.Choose(address, session);
        if (address.IsSsh)
        {
            // Over SSH only virt-ssh-helper knows where the other user's sockets are.
            var usual = parameters.Socket is not null ? ProxyKind.Netcat : session && !daemons.IsRoot ? ProxyKind.Native : ProxyKind.Auto;
            address = address with { Proxy = address.ProxyFor(proxy ?? usual) };
            if (transport != TransportKind.Ssh)
                SshOptions.Check(address);
        }
        if (transport == TransportKind.External && address.Command is null)
            throw LibvirtException.InvalidArgument(ErrorDomain.Remote, "remote_open: for 'ext' transport, command is required");
        return address;
    }

    /// <summary>True for every transport that ends at a UNIX socket, here or there.</summary>
    internal bool NeedsSocket => Transport == TransportKind.Unix || IsSsh;

    /// <summary>True for SSH, with whatever parameters.</summary>
    public bool IsSsh => Transport is TransportKind.Ssh or TransportKind.Libssh or TransportKind.Libssh2;

    /// <summary>"mode" in words; null for null.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    internal static DaemonMode? ModeOf(string? text) => text switch
    {
        null => null,
        "auto" => DaemonMode.Auto,
        "legacy" => DaemonMode.Legacy,
        "direct" => DaemonMode.Direct,
        _ => throw LibvirtException.InvalidArgument(ErrorDomain.Remote, $"Unknown remote mode '{text}'"),
    };

    /// <summary>"proxy" in words; null for null.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, spelled as native spells it</exception>
    internal static ProxyKind? ProxyOf(string? text) => text switch
    {
        null => null,
        "auto" => ProxyKind.Auto,
        "netcat" => ProxyKind.Netcat,
        "native" => ProxyKind.Native,
        _ => throw LibvirtException.InvalidArgument(ErrorDomain.Remote, $"Unnkown proxy type '{text}'"),
    };

    private static TransportKind TransportOf(LibvirtUri? uri) => uri?.Transport?.ToLowerInvariant() switch
    {
        null => uri?.Server is null ? TransportKind.Unix : TransportKind.Tls,
        "tls" => TransportKind.Tls,
        "unix" => TransportKind.Unix,
        "ssh" => TransportKind.Ssh,
        "ext" => TransportKind.External,
        "tcp" => TransportKind.Tcp,
        "libssh2" => TransportKind.Libssh2,
        "libssh" => TransportKind.Libssh,
        _ => throw LibvirtException.InvalidArgument(ErrorDomain.Remote, "remote_open: transport in URL not recognised (should be tls|unix|ssh|ext|tcp|libssh2|libssh)"),
    };

    /// <summary>What is left for the daemon when transport, host and our parameters are taken away.</summary>
    private static string NameOf(LibvirtUri? uri, IEnumerable<UriParameter> parameters) => uri is null || uri.Driver == "remote" ? ""
        : (uri with { Scheme = uri.Driver, User = null, Server = null, Port = 0, Query = LibvirtUri.FormatQuery(parameters) }).ToString();

    /// <summary>What was asked for; a netcat of its own means netcat.</summary>
    private ProxyKind ProxyFor(ProxyKind wanted)
    {
        if (wanted == ProxyKind.Native && Netcat is not null)
            throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, "netcat path not valid with native proxy mode");
        return wanted == ProxyKind.Auto && Netcat is not null ? ProxyKind.Netcat : wanted;
    }

    /// <summary>A transport as it stands in a URI.</summary>
    internal static string TextOf(TransportKind transport) => transport == TransportKind.External ? "ext" : transport.ToString().ToLowerInvariant();
}
