namespace Libvirt.Documents.Networks;

/// <summary>Whether a range of addresses is one, and lies in its network.</summary>
internal static class AddressRangeCheck
{
    private const int Largest = 65535;

    /// <summary>Native's complaint; null when all is well.</summary>
    public static string? Problem(IpAddress start, IpAddress end, IpAddress? network, int prefix)
    {
        var range = $"{start} - {end}";
        if (start.IsV6 != end.IsV6)
            return $"mismatch of address family in range {range}";
        if (network is { } address)
        {
            if (start.IsV6 != address.IsV6)
                return $"mismatch of address family in range {range} for network {address}";
            if (!start.SameNetwork(address, prefix) || !end.SameNetwork(address, prefix))
                return $"range {range} is not entirely within network {address}/{prefix}";
            if (!start.IsV6)
            {
                var hosts = (UInt128.One << (32 - prefix)) - 1;
                if (prefix < 31 && (start.Number & hosts) == 0)
                    return $"start of range {range} in network {address}/{prefix} is the network address";
                if (prefix < 31 && (end.Number & hosts) == hosts)
                    return $"end of range {range} in network {address}/{prefix} is the broadcast address";
            }
        }
        if (end.Number < start.Number)
            return start.IsV6 ? $"range {range} start larger than end" : $"range {range} is reversed ";
        return end.Number - start.Number >= Largest ? $"range {range} is too large (> {Largest})" : null;
    }
}
