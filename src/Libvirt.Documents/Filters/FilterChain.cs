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

    /// <summary>What is wrong with a name; null when it is right.</summary>
    public static string? ProblemOfName(string name)
    {
        if (name is Root)
            return null;
        if (name.Length > MaxName)
            return $"Name of chain is longer than {MaxName} characters";
        foreach (char c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or ':' or '-'))
                return "Chain name contains invalid characters";
        return Find(name) is not null ? null
            : $"Invalid chain name '{name}'. Please use a chain name called 'root' or any of the following prefixes: {string.Join(", ", Array.ConvertAll(Protocols, p => p.Prefix))}";
    }

    /// <summary>What is wrong with a priority; null when it is right.</summary>
    public static string? ProblemOfPriority(int priority)
        => priority is < MinPriority or > MaxPriority ? $"Priority '{priority}' is outside valid range of [{MinPriority},{MaxPriority}]" : null;

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
