using System.Globalization;
using System.Text;

namespace Libvirt;

public sealed partial class Bitmap
{
    /// <summary>Sets larger than this come from mistakes or attacks only; native would allocate 256 MB for "2147483647".</summary>
    private const int LargestUnlimited = 1 << 24;

    /// <summary>Reads "0-3,^2,5": numbers, ranges and exclusions, taken from left to right; white space around them is allowed.</summary>
    /// <param name="text">At least one item.</param>
    /// <param name="size">One more than the largest allowed number.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: Failed to parse bitmap</exception>
    public static Bitmap Parse(string text, int size) => Read(text, size) is { } words ? new(size, words.ToArray()) : throw Malformed(text);

    /// <summary>Reads a set whose size is one more than the largest number that the text mentions.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: Failed to parse bitmap</exception>
    public static Bitmap Parse(string text)
    {
        int size = 0;
        return Read(text, LargestUnlimited, used => size = Math.Max(size, used + 1)) is { } words
            ? new(size, words.Take((size + 63) / 64).ToArray())
            : throw Malformed(text);
    }

    /// <summary>Reads the least significant bit of the first byte as 0, as in the CPU maps of the API.</summary>
    public static Bitmap FromBytes(ReadOnlySpan<byte> bytes)
    {
        var words = new ulong[(bytes.Length + 7) / 8];
        for (int i = 0; i < bytes.Length; i++)
            words[i / 8] |= (ulong)bytes[i] << (i % 8 * 8);
        return new(bytes.Length * 8, words);
    }

    /// <summary>As many bytes as the largest member needs, at least one: a CPU map of the API.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Math.Max(Last, 0) / 8 + 1];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Fills a CPU map; what does not fit is left out, what is left over is zero.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = i / 8 < _words.Length ? (byte)(_words[i / 8] >> (i % 8 * 8)) : (byte)0;
    }

    /// <summary>"0-3,5"; empty for the empty set.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int first = First; first >= 0;)
        {
            int last = first;
            while (this[last + 1])
                last++;
            if (text.Length > 0)
                text.Append(',');
            text.Append(first);
            if (last > first)
                text.Append('-').Append(last);
            first = Next(last);
        }
        return text.ToString();
    }

    /// <summary>The set as one hexadecimal number, "2b" for "0-1,3,5"; "0" for the empty set.</summary>
    public string ToHexString()
    {
        var text = new StringBuilder();
        for (int i = Math.Max(Last, 0) / 64; i >= 0 && i < _words.Length; i--)
            text.Append(_words[i].ToString(text.Length > 0 ? "x16" : "x", CultureInfo.InvariantCulture));
        return text.Length > 0 ? text.ToString() : "0";
    }

    private static List<ulong>? Read(ReadOnlySpan<char> text, int size, Action<int>? used = null)
    {
        var words = new List<ulong>(used is null ? (size + 63) / 64 : 1);
        if (used is null)
            words.AddRange(new ulong[(size + 63) / 64]);
        text = text.TrimStart(" \t\n\f\r");
        if (text.IsEmpty)
            return null;
        while (!text.IsEmpty)
        {
            bool remove = text[0] == '^';
            if (remove)
                text = text[1..];
            if (!Number(ref text, out int first))
                return null;
            int last = first;
            if (!text.IsEmpty && text[0] == '-')
            {
                text = text[1..].TrimStart(" \t\n\f\r");
                if (remove || !Number(ref text, out last) || last < first)
                    return null;
            }
            if (last >= size)
                return null;
            used?.Invoke(last);
            while (words.Count <= last / 64)
                words.Add(0);
            for (int bit = first; bit <= last; bit++)
                words[bit / 64] = remove ? words[bit / 64] & ~(1UL << (bit % 64)) : words[bit / 64] | 1UL << (bit % 64);
            if (!text.IsEmpty && text[0] != ',')
                return null;
            text = text.IsEmpty ? text : text[1..].TrimStart(" \t\n\f\r");
        }
        return words;
    }

    private static bool Number(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]) || !Numbers.TryParseInt(text, out value, out int length))
            return false;
        text = text[length..].TrimStart(" \t\n\f\r");
        return true;
    }

    private static LibvirtException Malformed(string text) => LibvirtException.InvalidArgument(ErrorDomain.None, $"Failed to parse bitmap '{text}'");
}
