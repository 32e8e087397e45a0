namespace Libvirt.Documents.Filters;

/// <summary>Which parts of a packet are looked up in an IP set: one to six times src or dst.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sources">Bit i is set when part i is the source.</param>
public readonly record struct RuleSetFlags(int Count, uint Sources) : IRuleDatum<RuleSetFlags>
{
    private const int Max = 6;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleSetFlags value)
    {
        value = default;
        int count = 0;
        uint sources = 0;
        foreach (var part in text.Split(','))
        {
            var word = text[part];
            bool source = word.Equals("src", StringComparison.OrdinalIgnoreCase);
            if (count == Max || (!source && !word.Equals("dst", StringComparison.OrdinalIgnoreCase)))
                return false;
            sources |= source ? 1u << count : 0;
            count++;
        }
        value = new(count, sources);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < Count; i++)
            text.Append(i > 0 ? "," : "").Append((Sources >> i & 1) != 0 ? "src" : "dst");
        return text.ToString();
    }
}
