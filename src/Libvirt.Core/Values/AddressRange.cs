namespace Libvirt;

/// <summary>First and last of some addresses, as in a DHCP range.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The last.</param>
public readonly record struct AddressRange(SocketAddress Start, SocketAddress End)
{
    /// <summary>Checks the range and counts its addresses, at most 65535.</summary>
    /// <param name="network">An address in the network that must hold the range; null to leave that out.</param>
    /// <param name="prefix">The length of the network's prefix; negative when unknown.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: reversed, too large, outside, or touching network or broadcast address</exception>
    public int Count(SocketAddress? network = null, int prefix = -1)
    {
        var (start, end) = this;
        if (start.Family != end.Family)
            throw Wrong($"mismatch of address family in range {start} - {end}");
        if (network is { } near)
            CheckNetwork(near, prefix);
        if (end.Bits < start.Bits)
            throw Wrong($"range {start} - {end} is reversed ");
        if (end.Bits - start.Bits >= ushort.MaxValue)
            throw Wrong($"range {start} - {end} is too large (> 65535)");
        return (int)(end.Bits - start.Bits) + 1;
    }

    private void CheckNetwork(SocketAddress near, int prefix)
    {
        var (start, end) = this;
        if (start.Family != near.Family)
            throw Wrong($"mismatch of address family in range {start} - {end} for network {near}");
        if (prefix < 0 || prefix > near.Width)
            throw Wrong($"bad prefix {prefix} for network {near} when checking range {start} - {end}");
        var network = near.Network(prefix);
        if (start.Network(prefix) != network || end.Network(prefix) != network)
            throw Wrong($"range {start} - {end} is not entirely within network {near}/{prefix}");
        // IPv6 has no broadcast, and its all-zero address is usable.
        if (near.Family != AddressFamily.IPv4)
            return;
        if (start.Bits == network.Bits)
            throw Wrong($"start of range {start} - {end} in network {near}/{prefix} is the network address");
        if (end.Bits == near.Broadcast(prefix).Bits)
            throw Wrong($"end of range {start} - {end} in network {near}/{prefix} is the broadcast address");
    }

    private static LibvirtException Wrong(string detail) => LibvirtException.Internal(ErrorDomain.None, detail);
}
