namespace Libvirt.Documents.Filters;

/// <summary>Name of an IP set of the host: at most 31 letters, digits and any of <c>_.:-+</c> and blank.</summary>
public readonly record struct RuleSetName(string Name) : IRuleDatum<RuleSetName>
{
    private const int MaxLength = 31;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleSetName value)
    {
        value = new(text.ToString());
        foreach (char c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or ':' or '-' or '+' or ' '))
                return false;
        return text.Length is > 0 and <= MaxLength;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
