namespace Libvirt.Documents.Filters;

/// <summary>Names and priorities of chains.</summary>
public static class FilterChain
{
    /// <summary>The chain that all traffic enters.</summary>
    public const string Root = "root";

    private const int MaxName = 12; // the firewall's tools have no room for more
    private const int MinPriority = -1000, MaxPriority = 1000;

    private static readonly (string Prefix, int Priority)[] Protocols =
        [("mac", -800), ("vlan", -750), ("stp", 0), ("arp", -500), ("rarp", -400), ("ipv4", -700), ("ipv6", -600)];

    /// <summary>Checks a name.</summary>
    /// <exception cref="LibvirtException">it is too long, has odd characters, or begins with no protocol</exception>
    public static void CheckName(string name)
    {
        if (name is Root)
            return;
        if (name.Length > MaxName)
            throw LibvirtException.InvalidArgument(ErrorDomain.Nwfilter, $"Name of chain is longer than {MaxName} characters");
        foreach (char c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or ':' or '-'))
                throw LibvirtException.InvalidArgument(ErrorDomain.Nwfilter, "Chain name contains invalid characters");
        if (Find(name) is null)
            throw LibvirtException.InvalidArgument(ErrorDomain.Nwfilter,
                $"Invalid chain name '{name}'. Please use a chain name called 'root' or any of the following prefixes: {string.Join(", ", Array.ConvertAll(Protocols, p => p.Prefix))}");
    }

    /// <summary>Checks a priority.</summary>
    public static void CheckPriority(int priority)
    {
        if (priority is < MinPriority or > MaxPriority)
            throw LibvirtException.InvalidArgument(ErrorDomain.Nwfilter, $"Priority '{priority}' is outside valid range of [{MinPriority},{MaxPriority}]");
    }

    /// <summary>The priority of a chain that says none; 0 when its protocol has none of its own.</summary>
    public static int DefaultPriority(string name) => name is Root ? 0 : Find(name) ?? 0;

    private static int? Find(string name)
    {
        foreach (var (prefix, priority) in Protocols)
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return priority;
        return null;
    }
}
