namespace Libvirt.Rpc.Transports;

/// <summary>The parameters of a URI's query that are about the way to the daemon, and the others, which are the daemon's.</summary>
internal sealed class RemoteParameters
{
    private RemoteParameters()
    {
    }

    public string? Name { get; private set; }

    public string? Mode { get; private set; }

    public string? Proxy { get; private set; }

    public string? Socket { get; private set; }

    public string? Command { get; private set; }

    public string? Netcat { get; private set; }

    public string? KeyFile { get; private set; }

    public string? SshMethods { get; private set; }

    public string? KnownHosts { get; private set; }

    public string? KnownHostsVerification { get; private set; }

    public string? PkiPath { get; private set; }

    public string? TlsPriority { get; private set; }

    public string? AuthenticationFile { get; private set; }

    public bool NoVerify { get; private set; }

    public bool NoTerminal { get; private set; }

    public bool NoSanity { get; private set; }

    /// <summary>What goes on to the daemon.</summary>
    public List<UriParameter> Others { get; } = [];

    /// <summary>What goes on to virt-ssh-helper: it chooses the socket in our place.</summary>
    public List<UriParameter> Helper { get; } = [];

    /// <summary>Sorts the parameters; the last of a name wins, names are compared without regard to case.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: a value that is none</exception>
    public static RemoteParameters Read(LibvirtUri? uri)
    {
        var result = new RemoteParameters();
        foreach (var parameter in uri?.Parameters ?? [])
        {
            var name = parameter.Name.ToLowerInvariant();
            bool isOurs = result.Take(name, parameter.Value);
            if (!isOurs)
                result.Others.Add(parameter);
            if (!isOurs || name is "mode" or "socket")
                result.Helper.Add(parameter);
        }
        return result;
    }

    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "name": Name = value; break;
            case "command": Command = value; break;
            case "socket": Socket = value; break;
            case "auth": break; // of old releases: means nothing, and the daemon must not see it
            case "sshauth": SshMethods = value; break;
            case "netcat": Netcat = value; break;
            case "keyfile": KeyFile = value; break;
            case "no_sanity": NoSanity = Flag(name, value); break;
            case "no_verify": NoVerify = Flag(name, value); break;
            case "no_tty": NoTerminal = Flag(name, value); break;
            case "pkipath": PkiPath = value; break;
            case "authfile": AuthenticationFile = value; break;
            case "known_hosts": KnownHosts = value; break;
            case "known_hosts_verify": KnownHostsVerification = value; break;
            case "tls_priority": TlsPriority = value; break;
            case "mode": Mode = value; break;
            case "proxy": Proxy = value; break;
            default: return false;
        }
        return true;
    }

    private static bool Flag(string name, string value) => Numbers.TryParseInt(value, out int number) ? number != 0
        : throw LibvirtException.InvalidArgument(ErrorDomain.Remote, $"Failed to parse value of URI component {name}");
}
