namespace Libvirt.Documents.Filters;

/// <summary>A remark, at most 256 characters.</summary>
public readonly record struct RuleComment(string Text) : IRuleDatum<RuleComment>
{
    private const int MaxLength = 256;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleComment value)
    {
        value = new(text.ToString());
        return text.Length <= MaxLength;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
