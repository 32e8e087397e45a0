namespace Libvirt.Documents.Filters;

/// <summary>A number of 16 bits; it is written in the base in which it was given.</summary>
public readonly record struct RuleUInt16(ushort Value, bool Hexadecimal = false) : IRuleDatum<RuleUInt16>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleUInt16 value)
    {
        bool valid = RuleNumber.TryRead(text, ushort.MaxValue, out uint number, out bool hexadecimal);
        value = new((ushort)number, hexadecimal);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNumber.Text(Value, Hexadecimal);
}
