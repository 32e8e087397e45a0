namespace Libvirt.Documents.Filters;

/// <summary>An IPv4 address.</summary>
public readonly record struct RuleIpv4(IpAddress Address) : IRuleDatum<RuleIpv4>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleIpv4 value)
    {
        bool valid = IpAddress.TryParse(text, out var address) && !address.IsV6;
        value = new(address);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Address.ToString();
}
