using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Libvirt.Documents;

/// <summary>Reads a document forward, without building a tree: start tags with their attributes, text, end tags.</summary>
/// <remarks>
/// Well-formedness is checked on the way, with libxml2's messages. Document types are refused, so there are no entities but the five of XML
/// and character references. Depth and number of attributes are limited; nothing here recurses.
/// Values are slices of the input wherever they need no decoding.
/// </remarks>
public sealed partial class XmlPullReader
{
    /// <summary>Deepest nesting of elements, libxml2's own limit.</summary>
    public const int MaxDepth = 256;

    /// <summary>Longest text of an element and longest value of an attribute in characters, libxml2's own limit.</summary>
    public const int MaxText = 10_000_000;

    private const int MaxAttributes = 1024;
    private static readonly SearchValues<char> ForbiddenChars = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");
    private static readonly SearchValues<char> DecodeInAttribute = SearchValues.Create("&\r\n\t");
    private static readonly SearchValues<char> DecodeInText = SearchValues.Create("&\r");

    private readonly string _text;
    private readonly int _forbidden; // position of the first character that XML does not allow, or the length
    private int _at;
    private Open[] _stack = new Open[16];
    private int _depth;
    private AttributeSlot[] _attributes = new AttributeSlot[16];
    private int _attributeCount;
    private bool _empty;      // the current element was <x/>: its end is due
    private List<Scope>? _namespaces;

    private readonly record struct Open(int Start, int Length);

    private struct AttributeSlot
    {
        public int Name, NameLength, Value, ValueLength;
        public bool Decode;
    }

    private readonly record struct Scope(int Depth, int Name, int NameLength, string Uri);

    /// <summary>Starts at the beginning of a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="domain">The error domain of its messages.</param>
    /// <param name="options">How it is read.</param>
    public XmlPullReader(string text, ErrorDomain domain, ParseOptions options)
    {
        _text = text;
        Domain = domain;
        Options = options;
        int bad = text.AsSpan().IndexOfAny(ForbiddenChars);
        _forbidden = bad < 0 ? text.Length : bad;
        bad = RawBytes.IndexOf(text);
        if (bad >= 0 && bad < _forbidden)
            _forbidden = bad;
    }

    /// <summary>How the document is read.</summary>
    public ParseOptions Options { get; }

    /// <summary>The error domain of messages about this document.</summary>
    public ErrorDomain Domain { get; }

    /// <summary>Name of the current element, with its prefix.</summary>
    public ReadOnlySpan<char> Name => _depth == 0 ? default : _text.AsSpan(_stack[_depth - 1].Start, _stack[_depth - 1].Length);

    /// <summary>Name of the current element without its prefix.</summary>
    public ReadOnlySpan<char> LocalName => Name[(Name.IndexOf(':') + 1)..];

    /// <summary>Namespace of the current element; empty when it has none.</summary>
    public ReadOnlySpan<char> NamespaceUri => Resolve(Name[..Math.Max(Name.IndexOf(':'), 0)]);

    /// <summary>Number of attributes of the current element.</summary>
    public int AttributeCount => _attributeCount;

    /// <summary>Name of an attribute, with its prefix.</summary>
    public ReadOnlySpan<char> AttributeName(int index) => _text.AsSpan(_attributes[index].Name, _attributes[index].NameLength);

    /// <summary>Value of an attribute, decoded.</summary>
    public ReadOnlySpan<char> AttributeValue(int index)
    {
        ref var slot = ref _attributes[index];
        var raw = _text.AsSpan(slot.Value, slot.ValueLength);
        return slot.Decode ? Decode(raw, slot.Value, attribute: true) : raw;
    }

    /// <summary>Value of an attribute as a string.</summary>
    public string AttributeString(int index) => AttributeValue(index).ToString();

    /// <summary>Value of the attribute with this name; false when the element has none.</summary>
    public bool TryGetAttribute(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        for (int i = 0; i < _attributeCount; i++)
            if (AttributeName(i).SequenceEqual(name))
            {
                value = AttributeValue(i);
                return true;
            }
        value = default;
        return false;
    }

    /// <summary>The place of an attribute of the current element; -1 when it is absent.</summary>
    public int IndexOfAttribute(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < _attributeCount; i++)
            if (AttributeName(i).SequenceEqual(name))
                return i;
        return -1;
    }

    /// <summary>Value of the attribute with this name as a string; null when the element has none.</summary>
    public string? GetAttribute(ReadOnlySpan<char> name) => TryGetAttribute(name, out var value) ? value.ToString() : null;

    /// <summary>Goes to the root element and demands its name.</summary>
    public void ReadRoot(string name)
    {
        ReadProlog();
        ReadStartTag();
        if (!Name.SequenceEqual(name))
        {
            var found = Name.ToString();
            VerifyRest();
            throw Located(ErrorDomain.Xml, ErrorNumber.XmlError, $"expecting root element of '{name}', not '{found}'");
        }
    }

    /// <summary>Goes to the root element, whatever it is.</summary>
    public void ReadRoot()
    {
        ReadProlog();
        ReadStartTag();
    }

    /// <summary>
    /// Goes to the next child of the current element, which becomes current; text between is skipped.
    /// At the end of the current element: consumes it, makes its parent current and returns false.
    /// </summary>
    public bool ReadChild()
    {
        if (_empty)
        {
            Pop();
            return false;
        }
        while (true)
        {
            SkipText();
            char next = Peek(1);
            if (next == '/')
            {
                ReadEndTag();
                return false;
            }
            if (next == '!')
            {
                if (StartsWith("<!--"))
                    SkipComment();
                else if (StartsWith("<![CDATA["))
                    SkipCharacterData(out _);
                else
                    throw Malformed("StartTag: invalid element name", _at + 1);
            }
            else if (next == '?')
                SkipInstruction();
            else
            {
                ReadStartTag();
                return true;
            }
        }
    }

    /// <summary>Consumes the current element with all that is in it.</summary>
    public void Skip()
    {
        int depth = _depth;
        while (_depth >= depth)
            ReadChild();
    }

    /// <summary>Consumes the current element and returns the text in it, descendants included.</summary>
    public string ReadText() => ReadTextSpan().ToString();

    /// <summary>Like <see cref="ReadText"/>, without a copy where none is needed.</summary>
    public ReadOnlySpan<char> ReadTextSpan()
    {
        if (_empty)
        {
            Pop();
            return default;
        }
        int start = _at;
        SkipText();
        if (Peek(1) == '/')
        {
            var raw = _text.AsSpan(start, _at - start);
            bool plain = raw.IndexOfAny(DecodeInText) < 0;
            ReadEndTag();
            return plain ? raw : Decode(raw, start, attribute: false);
        }
        return ReadMixedText(start);
    }

    /// <summary>Checks what is left after the root element.</summary>
    public void ReadEnd()
    {
        while (true)
        {
            SkipSpace();
            if (_at >= _text.Length)
                break;
            if (StartsWith("<!--"))
                SkipComment();
            else if (StartsWith("<?"))
                SkipInstruction();
            else
                throw Malformed("Extra content at the end of the document", _at);
        }
    }

    /// <summary>Reads on to the end, only to find out whether the document is well-formed: native finds that out first.</summary>
    public void VerifyRest()
    {
        while (_depth > 0)
            Skip();
        ReadEnd();
    }

    private string ReadMixedText(int start)
    {
        var result = new System.Text.StringBuilder();
        int depth = _depth;
        _at = start;
        while (true)
        {
            start = _at;
            SkipText();
            result.Append(Decode(_text.AsSpan(start, _at - start), start, attribute: false));
            char next = Peek(1);
            if (next == '/')
            {
                ReadEndTag();
                if (_depth < depth)
                    return result.ToString();
            }
            else if (StartsWith("<!--"))
                SkipComment();
            else if (StartsWith("<![CDATA["))
            {
                SkipCharacterData(out var data);
                result.Append(data);
            }
            else if (next == '?')
                SkipInstruction();
            else
            {
                ReadStartTag();
                if (_empty)
                    Pop();
            }
        }
    }

    /// <summary>A second reader at the same place, for an element that can be understood only when later ones are known.</summary>
    public XmlPullReader Fork()
    {
        var fork = (XmlPullReader)MemberwiseClone();
        fork._stack = _stack.AsSpan().ToArray();
        fork._attributes = _attributes.AsSpan().ToArray();
        fork._namespaces = _namespaces is null ? null : [.. _namespaces];
        return fork;
    }

    /// <summary>Depth of the current element: 1 for the root.</summary>
    public int Depth => _depth;

    /// <summary>True when an element around the current one has this name.</summary>
    public bool IsInside(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < _depth - 1; i++)
            if (_text.AsSpan(_stack[i].Start, _stack[i].Length).SequenceEqual(name))
                return true;
        return false;
    }

    /// <summary>Finds the declaration of a prefix outside of the element at <paramref name="depth"/>; false when that element or one in it declares it, or none does.</summary>
    public bool IsDeclaredOutside(ReadOnlySpan<char> prefix, int depth, out string uri)
    {
        uri = "";
        for (int i = (_namespaces?.Count ?? 0) - 1; i >= 0; i--)
            if (_text.AsSpan(_namespaces![i].Name, _namespaces[i].NameLength).SequenceEqual(prefix))
            {
                uri = _namespaces[i].Uri;
                return _namespaces[i].Depth < depth;
            }
        return false;
    }

    private ReadOnlySpan<char> Resolve(ReadOnlySpan<char> prefix)
    {
        if (prefix.SequenceEqual("xml"))
            return "http://www.w3.org/XML/1998/namespace";
        for (int i = (_namespaces?.Count ?? 0) - 1; i >= 0; i--)
            if (_text.AsSpan(_namespaces![i].Name, _namespaces[i].NameLength).SequenceEqual(prefix))
                return _namespaces[i].Uri;
        return default;
    }

    private void Pop()
    {
        _empty = false;
        _attributeCount = 0;
        while (_namespaces is { Count: > 0 } && _namespaces[^1].Depth == _depth)
            _namespaces.RemoveAt(_namespaces.Count - 1);
        _depth--;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private bool StartsWith(string literal) => _text.AsSpan(_at).StartsWith(literal, StringComparison.Ordinal);
}
