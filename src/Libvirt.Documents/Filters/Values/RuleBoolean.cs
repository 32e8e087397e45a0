namespace Libvirt.Documents.Filters;

/// <summary>true, yes, 1, or false, no, 0.</summary>
public readonly record struct RuleBoolean(bool Value) : IRuleDatum<RuleBoolean>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleBoolean value)
    {
        value = new(text is "true" or "yes" or "1");
        return value.Value || text is "false" or "no" or "0";
    }

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
