namespace Libvirt.Documents.Filters;

/// <summary>A hardware address.</summary>
public readonly record struct RuleMac(MacAddress Address) : IRuleDatum<RuleMac>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleMac value)
    {
        bool valid = MacAddress.TryParse(text, out var address);
        value = new(address);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Address.ToString();
}
