using System.Globalization;

namespace Libvirt.Documents;

/// <summary>Numbers and words as libvirt reads them from documents: strtol's leading blanks and signs, nothing behind.</summary>
public static class XmlScalar
{
    /// <summary>Native's words for what an attribute should have held.</summary>
    public const string ExpectedInteger = "Expected integer value";

    /// <inheritdoc cref="ExpectedInteger"/>
    public const string ExpectedUnsigned = "Expected non-negative integer value";

    /// <inheritdoc cref="ExpectedInteger"/>
    public const string ExpectedYesNo = "Expected 'yes' or 'no'";

    /// <inheritdoc cref="ExpectedInteger"/>
    public const string ExpectedOnOff = "Expected 'on' or 'off'";

    /// <inheritdoc cref="ExpectedInteger"/>
    public const string ExpectedUuid = "Expected UUID";

    /// <summary>Native's words about a number that must fit a signed integer and not be negative.</summary>
    public static string ExpectedNonNegative(ReadOnlySpan<char> text, bool anyBase)
        => TryInt32(text, anyBase, out _) ? "Expected non-negative value" : ExpectedInteger;

    /// <summary>yes or no.</summary>
    public static bool TryYesNo(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "yes";
        return value || text is "no";
    }

    /// <summary>on or off.</summary>
    public static bool TryOnOff(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "on";
        return value || text is "off";
    }

    /// <summary>A non-negative number.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="anyBase">0x is hexadecimal and a leading 0 octal; else all is decimal.</param>
    /// <param name="value">The number.</param>
    public static bool TryUInt64(ReadOnlySpan<char> text, bool anyBase, out ulong value)
    {
        value = 0;
        text = text.TrimStart(" \t\n\v\f\r");
        if (text.Length > 0 && text[0] == '+')
            text = text[1..];
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]))
            return false;
        if (!anyBase || text[0] != '0' || text.Length == 1)
            return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        if (text[1] is 'x' or 'X')
            return ulong.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        foreach (char c in text)
        {
            if (c is < '0' or > '7' || value >> 61 != 0)
                return false;
            value = (value << 3) | (uint)(c - '0');
        }
        return true;
    }

    /// <summary>A number with a sign.</summary>
    public static bool TryInt64(ReadOnlySpan<char> text, bool anyBase, out long value)
    {
        value = 0;
        text = text.TrimStart(" \t\n\v\f\r");
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative && (text.Length < 2 || text[1] == '+'))
            return false;
        if (!TryUInt64(negative ? text[1..] : text, anyBase, out ulong magnitude) || magnitude > (ulong)long.MaxValue + (negative ? 1u : 0u))
            return false;
        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>A non-negative number of 32 bits.</summary>
    public static bool TryUInt32(ReadOnlySpan<char> text, bool anyBase, out uint value)
    {
        bool fits = TryUInt64(text, anyBase, out ulong wide) && wide <= uint.MaxValue;
        value = (uint)wide;
        return fits;
    }

    /// <summary>A non-negative number of 16 bits.</summary>
    public static bool TryUInt16(ReadOnlySpan<char> text, bool anyBase, out ushort value)
    {
        bool fits = TryUInt64(text, anyBase, out ulong wide) && wide <= ushort.MaxValue;
        value = (ushort)wide;
        return fits;
    }

    /// <summary>A non-negative number of 8 bits.</summary>
    public static bool TryByte(ReadOnlySpan<char> text, bool anyBase, out byte value)
    {
        bool fits = TryUInt64(text, anyBase, out ulong wide) && wide <= byte.MaxValue;
        value = (byte)wide;
        return fits;
    }

    /// <summary>A number of 32 bits with a sign.</summary>
    public static bool TryInt32(ReadOnlySpan<char> text, bool anyBase, out int value)
    {
        bool fits = TryInt64(text, anyBase, out long wide) && wide is >= int.MinValue and <= int.MaxValue;
        value = (int)wide;
        return fits;
    }

    /// <summary>The factor of a unit of sizes (b, k, KiB, KB, M, MiB ... EiB); 0 when unknown. Case does not matter, as in native.</summary>
    public static ulong Unit(ReadOnlySpan<char> unit)
    {
        if (unit.Length == 0 || unit.Equals("b", StringComparison.OrdinalIgnoreCase)
            || unit.Equals("byte", StringComparison.OrdinalIgnoreCase) || unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
            return 1;
        uint thousand = unit.Length switch
        {
            1 => 1024,
            2 when (unit[1] | 0x20) == 'b' => 1000,
            3 when (unit[1] | 0x20) == 'i' && (unit[2] | 0x20) == 'b' => 1024,
            _ => 0,
        };
        int power = (unit[0] | 0x20) switch { 'k' => 1, 'm' => 2, 'g' => 3, 't' => 4, 'p' => 5, 'e' => 6, _ => 0 };
        if (thousand == 0 || power == 0)
            return 0;
        ulong factor = 1;
        while (power-- > 0)
            factor *= thousand;
        return factor;
    }
}
