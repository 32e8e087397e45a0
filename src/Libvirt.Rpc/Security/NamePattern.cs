namespace Libvirt.Rpc.Security;

/// <summary>Patterns of the daemon's lists of users and certificate names, in GLib's form: '*' stands for any text, '?' for one character, all else for itself.</summary>
public static class NamePattern
{
    /// <summary>Whether one of the patterns covers the whole name.</summary>
    /// <param name="patterns">Of a configuration file.</param>
    /// <param name="name">What the peer is called.</param>
    public static bool MatchesAny(IReadOnlyList<string> patterns, string name)
    {
        for (int i = 0; i < patterns.Count; i++)
            if (Matches(patterns[i], name))
                return true;
        return false;
    }

    /// <summary>Whether the pattern covers the whole name. Takes at most pattern times name steps, whatever the pattern.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0, n = 0, star = -1, retry = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = n;
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                n += Width(name, n);
                p++;
            }
            else if (p < pattern.Length && pattern[p] == name[n])
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++retry;
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

    private static int Width(ReadOnlySpan<char> name, int index)
        => char.IsHighSurrogate(name[index]) && index + 1 < name.Length && char.IsLowSurrogate(name[index + 1]) ? 2 : 1;
}
