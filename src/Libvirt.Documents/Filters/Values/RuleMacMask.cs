namespace Libvirt.Documents.Filters;

/// <summary>The bits of a hardware address that count: ones, then zeros.</summary>
public readonly record struct RuleMacMask(MacAddress Mask) : IRuleDatum<RuleMacMask>
{
    private const ulong All = (1UL << 48) - 1;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleMacMask value)
    {
        bool valid = MacAddress.TryParse(text, out var mask);
        value = new(mask);
        ulong zeros = ~mask.Value & All;
        return valid && (zeros & (zeros + 1)) == 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Mask.ToString();
}
