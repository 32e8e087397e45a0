namespace Libvirt.Documents.Filters;

/// <summary>A number of 32 bits; it is written in the base in which it was given.</summary>
public readonly record struct RuleUInt32(uint Value, bool Hexadecimal = false) : IRuleDatum<RuleUInt32>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleUInt32 value)
    {
        bool valid = RuleNumber.TryRead(text, uint.MaxValue, out uint number, out bool hexadecimal);
        value = new((uint)number, hexadecimal);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNumber.Text(Value, Hexadecimal);
}
