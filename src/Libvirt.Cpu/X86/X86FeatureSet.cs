using System.Numerics;

namespace Libvirt.Cpu.X86;

/// <summary>A set of features of an <see cref="X86Map"/>: one bit a feature, in the map's order.</summary>
/// <remarks>Every known feature is exactly one bit of one register, so that sets of features say all that sets of registers would.</remarks>
public sealed class X86FeatureSet
{
    private readonly ulong[] _words;

    /// <summary>An empty set.</summary>
    /// <param name="features">Number of features of the map.</param>
    public X86FeatureSet(int features) => _words = new ulong[(features + 63) / 64];

    private X86FeatureSet(ulong[] words) => _words = words;

    /// <summary>A copy that can be changed.</summary>
    public X86FeatureSet Clone() => new((ulong[])_words.Clone());

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0ul);

    /// <summary>Number of members.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Whether a feature is in it.</summary>
    /// <param name="index">Index in <see cref="X86Map.Features"/>.</param>
    public bool Contains(int index) => (_words[index >> 6] >> (index & 63) & 1) != 0;

    /// <summary>Puts a feature in.</summary>
    public void Add(int index) => _words[index >> 6] |= 1ul << (index & 63);

    /// <summary>Takes a feature out.</summary>
    public void Remove(int index) => _words[index >> 6] &= ~(1ul << (index & 63));

    /// <summary>Puts all members of another set in.</summary>
    public void Add(X86FeatureSet other)
    {
        for (int i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
    }

    /// <summary>Takes all members of another set out.</summary>
    public void Remove(X86FeatureSet other)
    {
        for (int i = 0; i < _words.Length; i++)
            _words[i] &= ~other._words[i];
    }

    /// <summary>Keeps what is in another set, too.</summary>
    public void Intersect(X86FeatureSet other)
    {
        for (int i = 0; i < _words.Length; i++)
            _words[i] &= other._words[i];
    }

    /// <summary>Whether all members are in another set.</summary>
    public bool IsSubsetOf(X86FeatureSet other)
    {
        for (int i = 0; i < _words.Length; i++)
            if ((_words[i] & ~other._words[i]) != 0)
                return false;
        return true;
    }

    /// <summary>Number of members that another set has not.</summary>
    public int CountWithout(X86FeatureSet other)
    {
        int count = 0;
        for (int i = 0; i < _words.Length; i++)
            count += BitOperations.PopCount(_words[i] & ~other._words[i]);
        return count;
    }

    /// <summary>The first member at or behind an index; -1 when there is none: <c>for (int f = s.Next(0); f >= 0; f = s.Next(f + 1))</c>.</summary>
    public int Next(int index)
    {
        for (int word = index >> 6; word < _words.Length; word++, index = word << 6)
        {
            ulong rest = _words[word] >> (index & 63);
            if (rest != 0)
                return index + BitOperations.TrailingZeroCount(rest);
        }
        return -1;
    }
}
