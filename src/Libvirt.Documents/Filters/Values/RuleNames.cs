namespace Libvirt.Documents.Filters;

/// <summary>Numbers that have names.</summary>
internal static class RuleNames
{
    public static readonly (uint Number, string Name)[] EtherTypes = [(0x0800, "ipv4"), (0x0806, "arp"), (0x8035, "rarp"), (0x86dd, "ipv6"), (0x8100, "vlan")];

    public static readonly (uint Number, string Name)[] IpProtocols =
        [(6, "tcp"), (17, "udp"), (136, "udplite"), (50, "esp"), (51, "ah"), (1, "icmp"), (2, "igmp"), (132, "sctp"), (58, "icmpv6")];

    public static readonly (uint Number, string Name)[] ArpOperations =
    [
        (1, "Request"), (2, "Reply"), (3, "Request_Reverse"), (4, "Reply_Reverse"), (5, "DRARP_Request"), (6, "DRARP_Reply"), (7, "DRARP_Error"),
        (8, "InARP_Request"), (9, "ARP_NAK"),
    ];

    public static readonly (uint Number, string Name)[] ConnectionStates = [(1, "NEW"), (2, "ESTABLISHED"), (4, "RELATED"), (8, "INVALID"), (16, "NONE")];

    public static readonly (uint Number, string Name)[] TcpFlags =
        [(1, "FIN"), (2, "SYN"), (4, "RST"), (8, "PSH"), (16, "ACK"), (32, "URG"), (63, "ALL"), (0, "NONE")];

    /// <summary>The number of a name, whatever its case.</summary>
    public static bool TryFind((uint Number, string Name)[] names, ReadOnlySpan<char> text, out uint number)
    {
        foreach (var (candidate, name) in names)
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                number = candidate;
                return true;
            }
        number = 0;
        return false;
    }

    /// <summary>The name of a number; null when it has none.</summary>
    public static string? Find((uint Number, string Name)[] names, uint number)
    {
        foreach (var (candidate, name) in names)
            if (candidate == number)
                return name;
        return null;
    }

    /// <summary>A set of flags from names with commas between; nothing is the empty set.</summary>
    public static bool TryFindAll((uint Number, string Name)[] names, ReadOnlySpan<char> text, out uint flags)
    {
        flags = 0;
        if (text.Length == 0)
            return true;
        foreach (var part in text.Split(','))
        {
            if (!TryFind(names, text[part], out uint flag))
                return false;
            flags |= flag;
        }
        return true;
    }

    /// <summary>Names of a set of flags with commas between; a name for the whole set comes first.</summary>
    public static string Join((uint Number, string Name)[] names, uint flags)
    {
        if (Find(names, flags) is { } whole)
            return whole;
        var text = "";
        for (uint bit = 1; bit != 0 && bit <= flags; bit <<= 1)
            if ((flags & bit) != 0 && Find(names, bit) is { } name)
                text += text.Length == 0 ? name : "," + name;
        return text;
    }
}
