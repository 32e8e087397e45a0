using System.Globalization;

namespace Libvirt.Documents.Schema;

/// <summary>Whether a text is a value of a datatype.</summary>
internal static class Datatypes
{
    /// <summary>For patterns of kind Value and Data.</summary>
    public static bool Accepts(Pattern pattern, ReadOnlySpan<char> text)
        => pattern.Kind == PatternKind.Value ? IsValue(pattern.Name, text) : pattern.Data switch
        {
            DataKind.Pattern => pattern.Matcher!.Matches(text),
            DataKind.Integer => IsInteger(text) && InBounds(pattern, text),
            _ => IsDigits(text) && InBounds(pattern, text),
        };

    /// <summary>Blanks around and runs of blanks do not count, as in XML Schema's token.</summary>
    private static bool IsValue(string value, ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\r\n");
        if (text.SequenceEqual(value))
            return true;
        if (!value.Contains(' '))
            return false;
        int at = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool blank = text[i] is ' ' or '\t' or '\r' or '\n';
            if (blank && i > 0 && text[i - 1] is ' ' or '\t' or '\r' or '\n')
                continue;
            if (at == value.Length || value[at++] != (blank ? ' ' : text[i]))
                return false;
        }
        return at == value.Length;
    }

    private static bool IsInteger(ReadOnlySpan<char> text) => IsDigits(text.Length > 1 && text[0] is '+' or '-' ? text[1..] : text);

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool InBounds(Pattern pattern, ReadOnlySpan<char> text)
        => Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= pattern.Minimum && value <= pattern.Maximum;
}
