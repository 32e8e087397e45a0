namespace Libvirt.Documents.Filters;

/// <summary>The number of a VLAN, 0 to 4095.</summary>
public readonly record struct RuleVlanId(ushort Value, bool Hexadecimal = false) : IRuleDatum<RuleVlanId>
{
    private const uint Max = 4095;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleVlanId value)
    {
        bool valid = RuleNumber.TryRead(text, Max, out uint number, out bool hexadecimal);
        value = new((ushort)number, hexadecimal);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNumber.Text(Value, Hexadecimal);
}
