namespace Libvirt;

/// <summary>"1:remote": from which priority on the sources are logged whose name contains a pattern.</summary>
/// <param name="Priority">The lowest priority that passes.</param>
/// <param name="Pattern">Part of a source's name; * and ? are wild cards.</param>
internal sealed record LogFilter(LogPriority Priority, string Pattern)
{
    /// <summary>Whether the filter speaks about this source.</summary>
    public bool Matches(string source) => Matches("*" + Pattern + "*", source);

    /// <summary>"1:*remote*": as native shows it, with what may stand around the pattern.</summary>
    public override string ToString() => $"{(int)Priority}:*{Pattern}*";

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int star = -1, resume = 0, p = 0, t = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
