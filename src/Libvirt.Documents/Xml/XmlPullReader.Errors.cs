using System.Text;

namespace Libvirt.Documents;

public sealed partial class XmlPullReader
{
    private const int ExcerptLength = 80;   // characters before the place
    private const int MaxExcerpt = 4096;

    /// <summary>An error about the current element, in the document's domain.</summary>
    public LibvirtException Error(ErrorNumber code, string? detail) => Located(Domain, code, detail);

    /// <summary>An error about the current element, in a domain of its own.</summary>
    public LibvirtException Error(ErrorDomain domain, ErrorNumber code, string? detail) => Located(domain, code, detail);

    /// <summary>An attribute or element that native looks for by a path, and that is not there.</summary>
    public LibvirtException MissingPath(string path) => Located(ErrorDomain.Xml, ErrorNumber.XmlError, $"missing element or attribute '{path}'");

    /// <summary>VIR_ERR_XML_ERROR about the current element, in the document's domain.</summary>
    public LibvirtException XmlError(string detail) => Located(Domain, ErrorNumber.XmlError, detail);

    /// <summary>VIR_ERR_CONFIG_UNSUPPORTED about the current element, in the document's domain.</summary>
    public LibvirtException Unsupported(string detail) => Located(Domain, ErrorNumber.ConfigUnsupported, detail);

    /// <summary>A value that cannot be read: native's text for attributes, or the member's own.</summary>
    /// <param name="attribute">Name of the attribute; null for the text of the element.</param>
    /// <param name="value">What was found.</param>
    /// <param name="expected">What would have been right, as native says it; null when native says nothing.</param>
    /// <param name="template">The member's own text, {0} is the value; null for the usual.</param>
    /// <param name="code">Code of the member's own text.</param>
    /// <param name="domain">Domain of the member's own text; null for the document's.</param>
    public LibvirtException Invalid(string? attribute, ReadOnlySpan<char> value, string? expected, string? template, ErrorNumber code, ErrorDomain? domain = null)
    {
        if (template is not null)
            return Located(domain ?? Domain, code, template.Replace("{0}", value.ToString(), StringComparison.Ordinal));
        var head = attribute is null
            ? $"Invalid value for element '{Name}': '{value}'."
            : $"Invalid value for attribute '{attribute}' in element '{Name}': '{value}'.";
        return Located(ErrorDomain.Xml, ErrorNumber.XmlError, expected is null ? head : head + " " + expected);
    }

    /// <summary>A text that cannot be read, of an element that is already consumed.</summary>
    public LibvirtException InvalidText(string element, ReadOnlySpan<char> value, string? expected, string? template, ErrorNumber code, ErrorDomain? domain = null)
        => Located(template is null ? ErrorDomain.Xml : domain ?? Domain, template is null ? ErrorNumber.XmlError : code,
            template?.Replace("{0}", value.ToString(), StringComparison.Ordinal)
            ?? $"Invalid value '{value}' for element or attribute './{element}'", PlaceOfLast(element));

    /// <summary>Where the element began that was consumed last, if it has that name; else the current one.</summary>
    private string PlaceOfLast(ReadOnlySpan<char> element)
        => _depth < _stack.Length && _stack[_depth] is { Length: > 0 } last && _text.AsSpan(last.Start, last.Length).SequenceEqual(element)
            ? PlaceAt(last.Start - 1, _depth + 1) : Place;

    /// <summary>A set of numbers that cannot be read.</summary>
    public static LibvirtException InvalidBitmap(ReadOnlySpan<char> value)
        => LibvirtException.InvalidArgument(ErrorDomain.None, $"Failed to parse bitmap '{value}'");

    /// <summary>A zero where zero is refused.</summary>
    public LibvirtException Zero(string attribute) => Located(ErrorDomain.Xml, ErrorNumber.XmlError,
        $"Invalid value for attribute '{attribute}' in element '{Name}': Zero is not permitted");

    /// <summary>An attribute that must be there and is not.</summary>
    public LibvirtException MissingAttribute(string attribute) => Located(ErrorDomain.Xml, ErrorNumber.XmlError,
        $"Missing required attribute '{attribute}' in element '{Name}'");

    /// <summary>The same, of an element that is already consumed.</summary>
    public LibvirtException MissingAttribute(string attribute, string element) => Located(ErrorDomain.Xml, ErrorNumber.XmlError,
        $"Missing required attribute '{attribute}' in element '{element}'", PlaceOfLast(element));

    /// <summary>Name of the object that is read, for messages: {1} in them. Null for the one that stands in the document.</summary>
    public string? Subject { get; set; }

    /// <summary>Where the current element starts: line, column and path of elements.</summary>
    public string Place => PlaceAt(_depth > 0 ? _stack[_depth - 1].Start - 1 : _at, _depth);

    private string PlaceAt(int position, int depth) => PlaceOf(position, _stack.AsSpan(0, depth));

    private string PlaceOf(int position, ReadOnlySpan<Open> path)
    {
        var place = new StringBuilder();
        place.Append("line ").Append(LineOf(position)).Append(", column ").Append(position - LineStart(position) + 1).Append(": ");
        foreach (var open in path)
            place.Append('/').Append(_text.AsSpan(open.Start, open.Length));
        return place.ToString();
    }

    /// <summary>Message as native's; the place goes where native leaves NULL.</summary>
    private LibvirtException Located(ErrorDomain domain, ErrorNumber code, string? detail, string? place = null)
        => new(ErrorRecord.Create(domain, code, detail?.Contains("{1}", StringComparison.Ordinal) == true
            ? detail.Replace("{1}", Subject ?? FindName(), StringComparison.Ordinal) : detail) with { Str3 = place ?? Place });

    /// <summary>The document's <c>name</c>, wherever it stands; empty when there is none.</summary>
    private string FindName()
    {
        var reader = new XmlPullReader(_text, Domain, Options);
        try
        {
            reader.ReadRoot();
            while (reader.ReadChild())
                if (reader.Name is "name")
                    return reader.ReadText();
                else
                    reader.Skip();
        }
        catch (LibvirtException)
        {
            // malformed: that is what will be complained about
        }
        return "";
    }

    private LibvirtException ForbiddenCharacter()
        => Malformed(RawBytes.IsRaw(_text[_forbidden])
            ? "Input is not proper UTF-8, indicate encoding !\nBytes:" + RawBytes.Dump(_text.AsSpan(_forbidden), 4)
            : $"PCDATA invalid Char value {(int)_text[_forbidden]}", _forbidden);

    /// <summary>Not XML: the reason in libxml2's words, the line, and a pointer to the place.</summary>
    private LibvirtException Malformed(string reason, int position)
    {
        position = Math.Min(position, _text.Length);
        _at = position;
        int last = position;
        while (last > 0 && (last == _text.Length || _text[last] is '\n' or '\r'))
            last--;
        int start = last;
        for (int n = 1; n < ExcerptLength && start > 0 && _text[start] is not ('\n' or '\r'); n++)
            start--;
        if (start < _text.Length && _text[start] is '\n' or '\r')
            start++;
        int end = start;
        while (end < _text.Length && end - start < MaxExcerpt && _text[end] is not ('\n' or '\r'))
            end++;
        int column = Math.Clamp(position - start, 0, end - start);
        int line = LineOf(position);
        var place = Options.FileName is { } file ? $"{file}:{line}" : $"at line {line}";
        var detail = start == end ? $"{place}: {reason}\n" : $"{place}: {reason}\n{_text.AsSpan(start, end - start)}\n{new string('-', column)}^";
        return Located(Domain, ErrorNumber.XmlDetail, detail, PlaceAt(position, _depth));
    }

    private int LineOf(int position) => _text.AsSpan(0, position).Count('\n') + 1;

    private int LineStart(int position) => _text.AsSpan(0, position).LastIndexOf('\n') + 1;
}
