using System.Text;

namespace Libvirt.Documents.Tests.Fuzz;

/// <summary>Changes documents a little, at places where a reader could stumble. The same seed gives the same documents.</summary>
public sealed class Mutator(int seed, IReadOnlyList<string> corpus)
{
    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "00", "+1", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296", "9223372036854775807",
        "9223372036854775808", "18446744073709551615", "18446744073709551616", "99999999999999999999999999", "-9223372036854775809", "0x", "0xffffffffffffffffff", "1e9", "NaN",
        "yes", "no", "on", "off", "none", "auto", "default", "name\nwith\nlines", "\t", "../../etc/passwd", "/", "//", "%s%n", "a/b", "ä", "\U0001F600", "\u202e", "&lt;", "&amp;amp;", "&#0;", "&#x110000;",
        "&#10;", "00000000-0000-0000-0000-000000000000", "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00:00", "::", "255.255.255.255", "1.2.3.4/33", "0-4294967295", "0-,^", "1-0",
    ];

    private static readonly string[] Pieces =
    [
        "<", ">", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE a>", "&", ";", "'", "\"", "=", " ", "\0", "\u0001", "\udc80", "\udcff", "\ufffe", "\ud800", "\r\n", "xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next document.</summary>
    public string Next()
    {
        var text = corpus[_random.Next(corpus.Count)];
        for (int i = _random.Next(1, 5); i > 0 && text.Length > 0; i--)
            text = Change(text);
        return text;
    }

    private string Change(string text) => _random.Next(12) switch
    {
        0 or 1 or 2 => ReplaceValue(text),
        3 => ReplaceText(text),
        4 => RepeatElement(text),
        5 => DropElement(text),
        6 => SwapElements(text),
        7 => RenameSomething(text),
        8 => Insert(text, Pieces[_random.Next(Pieces.Length)]),
        9 => Cut(text),
        10 => FlipCharacter(text),
        _ => Transplant(text),
    };

    private string ReplaceValue(string text)
    {
        int quote = Find(text, '\'', '"');
        if (quote < 0)
            return text;
        int end = text.IndexOf(text[quote], quote + 1);
        return end < 0 ? text : text[..(quote + 1)] + Value() + text[end..];
    }

    private string ReplaceText(string text)
    {
        int open = Find(text, '>', '>');
        if (open < 0)
            return text;
        int end = text.IndexOf('<', open);
        return end < 0 ? text : text[..(open + 1)] + Value() + text[end..];
    }

    private string RepeatElement(string text)
    {
        var (start, end) = Element(text);
        if (end <= start || end - start > 4096)
            return text;
        var many = new StringBuilder(text[..end]);
        for (int i = _random.Next(20) == 0 ? 200 : _random.Next(1, 3); i > 0; i--)
            many.Append(text, start, end - start);
        return many.Append(text, end, text.Length - end).ToString();
    }

    private string DropElement(string text)
    {
        var (start, end) = Element(text);
        return end <= start ? text : text.Remove(start, end - start);
    }

    private string SwapElements(string text)
    {
        var (start, end) = Element(text);
        if (end <= start)
            return text;
        var element = text[start..end];
        var rest = text.Remove(start, end - start);
        int place = Find(rest, '<', '<');
        return place < 0 ? text : rest.Insert(place, element);
    }

    private string RenameSomething(string text)
    {
        int at = Find(text, '<', ' ');
        if (at < 0 || at + 1 >= text.Length || !char.IsLetter(text[at + 1]))
            return text;
        int end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        var other = corpus[_random.Next(corpus.Count)];
        int from = Find(other, '<', ' ');
        if (from < 0)
            return text;
        int to = from + 1;
        while (to < other.Length && char.IsLetterOrDigit(other[to]))
            to++;
        return text[..(at + 1)] + other[(from + 1)..to] + text[end..];
    }

    private string Insert(string text, string piece) => text.Insert(_random.Next(text.Length + 1), piece);

    private string Cut(string text)
    {
        int start = _random.Next(text.Length), length = Math.Min(text.Length - start, _random.Next(1, 64));
        return text.Remove(start, length);
    }

    private string FlipCharacter(string text)
    {
        int at = _random.Next(text.Length);
        return text[..at] + (char)_random.Next(1, _random.Next(2) == 0 ? 128 : 0xd800) + text[(at + 1)..];
    }

    /// <summary>An element of another document.</summary>
    private string Transplant(string text)
    {
        var other = corpus[_random.Next(corpus.Count)];
        var (start, end) = Element(other);
        int place = Find(text, '<', '<');
        return end <= start || end - start > 4096 || place < 0 ? text : text.Insert(place, other[start..end]);
    }

    private string Value() => Values[_random.Next(Values.Length)] is var value && _random.Next(200) == 0 ? string.Concat(Enumerable.Repeat(value + "x", 5000)) : value;

    /// <summary>A whole element somewhere, as far as that can be told without reading.</summary>
    private (int Start, int End) Element(string text)
    {
        int start = Find(text, '<', '<');
        if (start < 0 || start + 1 >= text.Length || !char.IsLetter(text[start + 1]))
            return default;
        int name = start + 1;
        while (name < text.Length && (char.IsLetterOrDigit(text[name]) || text[name] is '_' or ':'))
            name++;
        int close = text.IndexOf('>', name);
        if (close < 0)
            return default;
        if (text[close - 1] == '/')
            return (start, close + 1);
        var end = "</" + text[(start + 1)..name] + ">";
        int last = text.IndexOf(end, close, StringComparison.Ordinal);
        return last < 0 ? default : (start, last + end.Length);
    }

    /// <summary>One of two characters, from a random place on; -1 when there is none.</summary>
    private int Find(string text, char one, char other)
    {
        if (text.Length == 0)
            return -1;
        int from = _random.Next(text.Length);
        int found = text.AsSpan(from).IndexOfAny(one, other);
        return found >= 0 ? from + found : text.AsSpan().IndexOfAny(one, other);
    }
}
