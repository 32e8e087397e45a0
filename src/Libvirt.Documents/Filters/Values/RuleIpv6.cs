namespace Libvirt.Documents.Filters;

/// <summary>An IPv6 address.</summary>
public readonly record struct RuleIpv6(IpAddress Address) : IRuleDatum<RuleIpv6>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleIpv6 value)
    {
        bool valid = IpAddress.TryParse(text, out var address) && address.IsV6;
        value = new(address);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Address.ToString();
}
