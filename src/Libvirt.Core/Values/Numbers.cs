namespace Libvirt;

/// <summary>Text to numbers as libvirt does it everywhere: C's strtol with its white space, sign and bases, but strict about the end and the range.</summary>
/// <remarks>
/// The whole text must be a number, unless the overload gives the length that was read. A base of 0 accepts 0x and a leading 0 for octal.
/// The unsigned methods refuse a minus sign; those called Wrapping take "-1" for the largest value, as some of native's parsers do.
/// </remarks>
public static class Numbers
{
    /// <summary>Reads an int.</summary>
    public static bool TryParseInt(ReadOnlySpan<char> text, out int value, int numberBase = 10)
        => TryParseInt(text, out value, out int length, numberBase) && length == text.Length;

    /// <summary>Reads an int from the front of a text.</summary>
    public static bool TryParseInt(ReadOnlySpan<char> text, out int value, out int length, int numberBase = 10)
    {
        bool ok = TryParseLong(text, out long wide, out length, numberBase) && wide is >= int.MinValue and <= int.MaxValue;
        value = ok ? (int)wide : 0;
        return ok;
    }

    /// <summary>Reads a long.</summary>
    public static bool TryParseLong(ReadOnlySpan<char> text, out long value, int numberBase = 10)
        => TryParseLong(text, out value, out int length, numberBase) && length == text.Length;

    /// <summary>Reads a long from the front of a text.</summary>
    public static bool TryParseLong(ReadOnlySpan<char> text, out long value, out int length, int numberBase = 10)
    {
        value = 0;
        if (!Scan(text, numberBase, out ulong magnitude, out bool negative, out length))
            return false;
        if (magnitude > (negative ? 1UL << 63 : long.MaxValue))
            return false;
        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>Reads a uint, without a minus sign.</summary>
    public static bool TryParseUInt(ReadOnlySpan<char> text, out uint value, int numberBase = 10)
        => TryParseUInt(text, out value, out int length, numberBase) && length == text.Length;

    /// <summary>Reads a uint, without a minus sign, from the front of a text.</summary>
    public static bool TryParseUInt(ReadOnlySpan<char> text, out uint value, out int length, int numberBase = 10)
    {
        bool ok = TryParseULong(text, out ulong wide, out length, numberBase) && wide <= uint.MaxValue;
        value = ok ? (uint)wide : 0;
        return ok;
    }

    /// <summary>Reads a ulong, without a minus sign.</summary>
    public static bool TryParseULong(ReadOnlySpan<char> text, out ulong value, int numberBase = 10)
        => TryParseULong(text, out value, out int length, numberBase) && length == text.Length;

    /// <summary>Reads a ulong, without a minus sign, from the front of a text.</summary>
    public static bool TryParseULong(ReadOnlySpan<char> text, out ulong value, out int length, int numberBase = 10)
        => Scan(text, numberBase, out value, out bool negative, out length) && !negative;

    /// <summary>Reads a uint; "-1" is 4294967295.</summary>
    public static bool TryParseUIntWrapping(ReadOnlySpan<char> text, out uint value, int numberBase = 10)
        => TryParseUIntWrapping(text, out value, out int length, numberBase) && length == text.Length;

    /// <summary>Reads a uint from the front of a text; "-1" is 4294967295.</summary>
    public static bool TryParseUIntWrapping(ReadOnlySpan<char> text, out uint value, out int length, int numberBase = 10)
    {
        bool ok = Scan(text, numberBase, out ulong magnitude, out bool negative, out length) && magnitude <= uint.MaxValue;
        value = !ok ? 0 : negative ? unchecked((uint)-(long)magnitude) : (uint)magnitude;
        return ok;
    }

    /// <summary>Reads a ulong; "-1" is 18446744073709551615.</summary>
    public static bool TryParseULongWrapping(ReadOnlySpan<char> text, out ulong value, int numberBase = 10)
        => TryParseULongWrapping(text, out value, out int length, numberBase) && length == text.Length;

    /// <summary>Reads a ulong from the front of a text; "-1" is 18446744073709551615.</summary>
    public static bool TryParseULongWrapping(ReadOnlySpan<char> text, out ulong value, out int length, int numberBase = 10)
    {
        bool ok = Scan(text, numberBase, out ulong magnitude, out bool negative, out length);
        value = !ok ? 0 : negative ? unchecked(0 - magnitude) : magnitude;
        return ok;
    }

    /// <summary>What strtoull reads: false when there are no digits (then length is 0) or the number does not fit into 64 bits.</summary>
    private static bool Scan(ReadOnlySpan<char> text, int numberBase, out ulong magnitude, out bool negative, out int length)
    {
        int at = 0;
        magnitude = 0;
        length = 0;
        while (at < text.Length && text[at] is ' ' or (>= '\t' and <= '\r'))
            at++;
        negative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '-' or '+')
            at++;
        if (numberBase is 0 or 16 && at + 2 < text.Length && text[at] == '0' && text[at + 1] is 'x' or 'X' && Digit(text[at + 2]) < 16)
            (numberBase, at) = (16, at + 2);
        else if (numberBase == 0)
            numberBase = at < text.Length && text[at] == '0' ? 8 : 10;
        int first = at;
        bool fits = true;
        for (; at < text.Length && Digit(text[at]) < numberBase; at++)
        {
            var next = (UInt128)magnitude * (uint)numberBase + (uint)Digit(text[at]);
            fits &= next <= ulong.MaxValue;
            magnitude = unchecked((ulong)next);
        }
        length = at > first ? at : 0;
        return at > first && fits;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
