using System.Globalization;
using System.Numerics;
using System.Text;

namespace Libvirt.Documents;

/// <summary>A set of small numbers (CPUs, nodes), written as "0-3,8". Immutable.</summary>
public sealed class CpuSet : IEquatable<CpuSet>
{
    private const int Limit = 16384;
    private readonly ulong[] _words;

    private CpuSet(ulong[] words) => _words = words;

    /// <summary>No member.</summary>
    public static CpuSet Empty { get; } = new([]);

    /// <summary>The numbers from 0 to <paramref name="count"/> - 1.</summary>
    public static CpuSet First(int count)
    {
        var words = new ulong[(count + 63) / 64];
        for (int i = 0; i < count; i++)
            words[i / 64] |= 1UL << (i % 64);
        return new(words);
    }

    /// <summary>Exactly these numbers.</summary>
    public static CpuSet Of(params ReadOnlySpan<int> numbers)
    {
        var words = new ulong[4];
        foreach (int n in numbers)
        {
            if (n / 64 >= words.Length)
                Array.Resize(ref words, n / 64 + 1);
            words[n / 64] |= 1UL << (n % 64);
        }
        return new(words);
    }

    /// <summary>True without members.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Number of members.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>The largest member; -1 when empty.</summary>
    public int Last
    {
        get
        {
            for (int i = _words.Length - 1; i >= 0; i--)
                if (_words[i] != 0)
                    return i * 64 + 63 - BitOperations.LeadingZeroCount(_words[i]);
            return -1;
        }
    }

    /// <summary>Whether a number is a member.</summary>
    public bool Contains(int number) => number >= 0 && number / 64 < _words.Length && (_words[number / 64] >> (number % 64) & 1) != 0;

    /// <summary>Its members that are less than a number.</summary>
    public CpuSet Below(int limit)
    {
        var words = _words[..Math.Min(_words.Length, (limit + 63) / 64)];
        if (words.Length * 64 > limit)
            words[limit / 64] &= (1UL << (limit % 64)) - 1;
        return new(words);
    }

    /// <summary>All members of both.</summary>
    public CpuSet Union(CpuSet other)
    {
        var words = new ulong[Math.Max(_words.Length, other._words.Length)];
        for (int i = 0; i < words.Length; i++)
            words[i] = (i < _words.Length ? _words[i] : 0) | (i < other._words.Length ? other._words[i] : 0);
        return new(words);
    }

    /// <summary>True when all members are members of another set.</summary>
    public bool IsSubsetOf(CpuSet other)
    {
        for (int i = 0; i < _words.Length; i++)
            if ((_words[i] & ~(i < other._words.Length ? other._words[i] : 0)) != 0)
                return false;
        return true;
    }

    /// <summary>Whether both have a member in common.</summary>
    public bool Overlaps(CpuSet other)
    {
        for (int i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
            if ((_words[i] & other._words[i]) != 0)
                return true;
        return false;
    }

    /// <summary>The members, ascending.</summary>
    public IEnumerable<int> Members()
    {
        for (int i = 0; i < _words.Length * 64; i++)
            if (Contains(i))
                yield return i;
    }

    /// <summary>Reads numbers, ranges and exclusions: "0-3,^2,8".</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CpuSet set)
    {
        set = Empty;
        var words = new ulong[4];
        int at = 0;
        Blanks(text, ref at);
        if (at == text.Length)
            return false;
        while (true)
        {
            bool exclude = at < text.Length && text[at] == '^';
            if (exclude)
                at++;
            if (!Number(text, ref at, out int first))
                return false;
            int last = first;
            Blanks(text, ref at);
            if (at < text.Length && text[at] == '-')
            {
                at++;
                Blanks(text, ref at);
                if (exclude || !Number(text, ref at, out last) || last < first)
                    return false;
                Blanks(text, ref at);
            }
            if (last / 64 >= words.Length)
                Array.Resize(ref words, last / 64 + 1);
            for (int i = first; i <= last; i++)
                words[i / 64] = exclude ? words[i / 64] & ~(1UL << (i % 64)) : words[i / 64] | 1UL << (i % 64);
            if (at == text.Length)
                break;
            if (text[at++] != ',')
                return false;
            Blanks(text, ref at);
        }
        set = new(words);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int i = 0; i <= Last; i++)
        {
            if (!Contains(i))
                continue;
            int end = i;
            while (Contains(end + 1))
                end++;
            if (text.Length > 0)
                text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{i}");
            if (end > i)
                text.Append(CultureInfo.InvariantCulture, $"-{end}");
            i = end;
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(CpuSet? other) => other is not null && _words.AsSpan().TrimEnd(0UL).SequenceEqual(other._words.AsSpan().TrimEnd(0UL));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CpuSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Last, Count);

    private static void Blanks(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n')
            at++;
    }

    private static bool Number(ReadOnlySpan<char> text, ref int at, out int number)
    {
        int start = at;
        number = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            number = number * 10 + text[at++] - '0';
            if (number >= Limit)
                return false;
        }
        return at > start;
    }
}
