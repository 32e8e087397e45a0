using System.Globalization;

namespace Libvirt.Documents.Filters;

/// <summary>A use of a filter's variable: <c>$NAME</c>, <c>$NAME[2]</c> (an item of its list) or <c>$NAME[@1]</c> (all items, by an iterator).</summary>
/// <param name="Name">The variable.</param>
/// <param name="Index">Number of the item or of the iterator.</param>
/// <param name="IsItem">True for a single item.</param>
public readonly record struct RuleVariable(string Name, uint Index, bool IsItem)
{
    private const uint MaxIterator = 1000;

    /// <summary>Number of leading characters that may stand in a name.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
            length++;
        return length;
    }

    /// <summary>Reads a use with its dollar sign; blanks are allowed around the number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RuleVariable variable)
    {
        variable = default;
        if (text.Length < 2 || text[0] != '$')
            return false;
        text = text[1..];
        int length = NameLength(text);
        if (length == 0)
            return false;
        var name = text[..length].ToString();
        text = text[length..].Trim();
        if (text.Length == 0)
        {
            variable = new(name, 0, false);
            return true;
        }
        if (text[0] != '[' || text[^1] != ']')
            return false;
        text = text[1..^1].Trim();
        bool iterator = text.Length > 0 && text[0] == '@';
        if (!uint.TryParse(iterator ? text[1..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out uint index) || (iterator && index > MaxIterator))
            return false;
        variable = new(name, index, !iterator);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => IsItem ? $"${Name}[{Index}]" : Index == 0 ? "$" + Name : $"${Name}[@{Index}]";
}
