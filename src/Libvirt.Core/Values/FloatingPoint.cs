using System.Globalization;

namespace Libvirt;

/// <summary>Text to double and back, as native's virStrToDouble and virDoubleToStr: always with a point, whatever the locale.</summary>
public static class FloatingPoint
{
    /// <summary>Reads a double; the whole text must be one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value) => TryParse(text, out value, out int length) && length == text.Length;

    /// <summary>Reads a double from the front of a text; false when there is none or it is out of range.</summary>
    /// <param name="text">Decimal, with an optional exponent, or inf, infinity, nan in any case.</param>
    /// <param name="value">The number.</param>
    /// <param name="length">How many characters belong to it; 0 when there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, out int length)
    {
        int at = 0;
        value = 0;
        length = 0;
        while (at < text.Length && text[at] is ' ' or (>= '\t' and <= '\r'))
            at++;
        int start = at;
        bool negative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '-' or '+')
            at++;
        foreach (var (word, number) in new (string, double)[] { ("infinity", double.PositiveInfinity), ("inf", double.PositiveInfinity), ("nan", double.NaN) })
        {
            if (!text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            value = negative ? -number : number;
            length = at + word.Length;
            return true;
        }
        int whole = Digits(text, ref at), fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }
        if (whole + fraction == 0)
            return false;
        length = at;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '-' or '+')
                at++;
            if (Digits(text, ref at) > 0)
                length = at;
        }
        return double.TryParse(text[start..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>The form of C's %f: six digits after the point.</summary>
    public static string Format(double value) => double.IsFinite(value)
        ? value.ToString("F6", CultureInfo.InvariantCulture)
        : double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        int first = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at - first;
    }
}
