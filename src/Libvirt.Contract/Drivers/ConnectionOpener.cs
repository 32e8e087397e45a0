namespace Libvirt;

/// <summary>virConnectOpen and its siblings: from a name to a connection.</summary>
public static class ConnectionOpener
{
    /// <summary>What may follow the plus sign of a scheme.</summary>
    private static readonly string[] Transports = ["tls", "unix", "ssh", "ext", "tcp", "libssh2", "libssh"];

    /// <summary>Opens.</summary>
    /// <param name="drivers">Who is asked, in order.</param>
    /// <param name="name">A URI, an alias of libvirt.conf, or null for the default.</param>
    /// <param name="credentials">Asks the program; null when it gave no virConnectAuth.</param>
    /// <param name="flags"><see cref="ConnectFlags"/>.</param>
    /// <exception cref="LibvirtException">no driver opens it</exception>
    public static Connection Open(IReadOnlyList<DriverRegistration> drivers, string? name, ICredentialSource? credentials, uint flags)
    {
        var configuration = ClientConfiguration.Load();
        var text = string.IsNullOrEmpty(name) ? configuration.DefaultUri ?? Probe(drivers) : name;
        LibvirtUri? uri = null;
        if (text is not null)
        {
            if ((flags & (uint)ConnectFlags.NoAliases) == 0)
                text = configuration.ResolveAlias(text) ?? text;
            uri = LibvirtUri.Parse(text);
            if (string.IsNullOrEmpty(uri.Scheme))
                throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoConnect, $"URI '{text}' does not include a driver name");
        }
        var request = new ConnectionRequest(uri, (flags & (uint)ConnectFlags.Ro) != 0, flags, credentials, configuration);
        foreach (var driver in drivers)
        {
            if (uri is not null && driver.Schemes is { } schemes && !schemes.Contains(uri.Driver!))
                continue;
            if (driver.LocalOnly && uri is not null && !string.IsNullOrEmpty(uri.Server))
                continue;
            if (driver.Open(request) is { } connection)
                return connection;
        }
        if (uri?.Transport is { } transport && !Transports.Contains(transport))
            throw LibvirtException.InvalidArgument(ErrorDomain.Remote, $"remote_open: transport in URL not recognised (should be {string.Join('|', Transports)})");
        throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoConnect, text ?? "the default URI");
    }

    /// <summary>The first hypervisor that is there.</summary>
    private static string? Probe(IReadOnlyList<DriverRegistration> drivers)
    {
        foreach (var driver in drivers)
            if (driver.Probe() is { } found)
                return found;
        return null;
    }
}
