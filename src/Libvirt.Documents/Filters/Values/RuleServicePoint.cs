namespace Libvirt.Documents.Filters;

/// <summary>A differentiated services code point, 0 to 63.</summary>
public readonly record struct RuleServicePoint(byte Value, bool Hexadecimal = false) : IRuleDatum<RuleServicePoint>
{
    private const uint Max = 63;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleServicePoint value)
    {
        bool valid = RuleNumber.TryRead(text, Max, out uint number, out bool hexadecimal);
        value = new((byte)number, hexadecimal);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNumber.Text(Value, Hexadecimal);
}
