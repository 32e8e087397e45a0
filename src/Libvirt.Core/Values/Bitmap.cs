using System.Numerics;

namespace Libvirt;

/// <summary>A set of small numbers with a size, such as a CPU or node set. Immutable.</summary>
public sealed partial class Bitmap : IEquatable<Bitmap>
{
    private readonly ulong[] _words;

    /// <summary>An empty set of numbers from 0 to <paramref name="size"/> - 1.</summary>
    public Bitmap(int size) : this(size, new ulong[(size + 63) / 64])
    {
    }

    /// <summary>A set of numbers.</summary>
    /// <param name="size">One more than the largest possible number.</param>
    /// <param name="bits">The members, each below <paramref name="size"/>.</param>
    public Bitmap(int size, IEnumerable<int> bits) : this(size)
    {
        foreach (int bit in bits)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(bit);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bit, size);
            _words[bit / 64] |= 1UL << (bit % 64);
        }
    }

    private Bitmap(int size, ulong[] words) => (Size, _words) = (size, words);

    /// <summary>One more than the largest number that the set could hold.</summary>
    public int Size { get; }

    /// <summary>Whether a number is in the set; false beyond the size.</summary>
    public bool this[int bit] => bit >= 0 && bit < Size && (_words[bit / 64] >> (bit % 64) & 1) != 0;

    /// <summary>How many numbers are in the set.</summary>
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

    /// <summary>No number is in the set.</summary>
    public bool IsEmpty => Last < 0;

    /// <summary>The smallest number, or -1.</summary>
    public int First => Next(-1);

    /// <summary>The largest number, or -1.</summary>
    public int Last
    {
        get
        {
            for (int i = _words.Length - 1; i >= 0; i--)
            {
                if (_words[i] != 0)
                    return i * 64 + BitOperations.Log2(_words[i]);
            }
            return -1;
        }
    }

    /// <summary>The smallest number above <paramref name="bit"/>, or -1.</summary>
    public int Next(int bit)
    {
        for (int start = bit + 1; start < Size; start = (start / 64 + 1) * 64)
        {
            ulong rest = _words[start / 64] >> (start % 64);
            if (rest != 0)
                return start + BitOperations.TrailingZeroCount(rest);
        }
        return -1;
    }

    /// <summary>The numbers in ascending order.</summary>
    public IEnumerable<int> Bits
    {
        get
        {
            for (int bit = First; bit >= 0; bit = Next(bit))
                yield return bit;
        }
    }

    /// <summary>All numbers below <paramref name="size"/>.</summary>
    public static Bitmap Full(int size) => new(size, Enumerable.Range(0, size));

    /// <summary>The set with a number added or removed; grows when the number is beyond the size.</summary>
    public Bitmap With(int bit, bool member = true)
    {
        int size = Math.Max(Size, bit + 1);
        var words = new ulong[(size + 63) / 64];
        _words.CopyTo(words, 0);
        words[bit / 64] = member ? words[bit / 64] | 1UL << (bit % 64) : words[bit / 64] & ~(1UL << (bit % 64));
        return new(size, words);
    }

    /// <summary>The same set with another size; numbers beyond it are dropped.</summary>
    public Bitmap Resize(int size) => new(size, Bits.TakeWhile(bit => bit < size));

    /// <summary>Numbers of either set.</summary>
    public Bitmap Union(Bitmap other) => Combine(other, Math.Max(Size, other.Size), static (a, b) => a | b);

    /// <summary>Numbers of both sets; the size is this one's.</summary>
    public Bitmap Intersect(Bitmap other) => Combine(other, Size, static (a, b) => a & b);

    /// <summary>Numbers that are not in the other set; the size is this one's.</summary>
    public Bitmap Except(Bitmap other) => Combine(other, Size, static (a, b) => a & ~b);

    /// <summary>Whether a number is in both sets.</summary>
    public bool Overlaps(Bitmap other) => !Intersect(other).IsEmpty;

    /// <summary>The same numbers; the sizes do not matter.</summary>
    public bool Equals(Bitmap? other) => other is not null && _words.AsSpan().TrimEnd(0UL).SequenceEqual(other._words.AsSpan().TrimEnd(0UL));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Bitmap other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (ulong word in _words.AsSpan().TrimEnd(0UL))
            hash.Add(word);
        return hash.ToHashCode();
    }

    private Bitmap Combine(Bitmap other, int size, Func<ulong, ulong, ulong> operation)
    {
        var words = new ulong[(size + 63) / 64];
        for (int i = 0; i < words.Length; i++)
            words[i] = operation(i < _words.Length ? _words[i] : 0, i < other._words.Length ? other._words[i] : 0);
        return new(size, words);
    }
}
