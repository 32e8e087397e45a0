namespace Libvirt.Documents.Filters;

/// <summary>A number of 8 bits; it is written in the base in which it was given.</summary>
public readonly record struct RuleUInt8(byte Value, bool Hexadecimal = false) : IRuleDatum<RuleUInt8>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleUInt8 value)
    {
        bool valid = RuleNumber.TryRead(text, byte.MaxValue, out uint number, out bool hexadecimal);
        value = new((byte)number, hexadecimal);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNumber.Text(Value, Hexadecimal);
}
