using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Libvirt.Documents;

/// <summary>Writes a document as libvirt does: two blanks a level, single quotes, elements without content closed in the start tag.</summary>
public sealed class XmlBuffer : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "<>&'\"\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private char[] _buffer = ArrayPool<char>.Shared.Rent(4096);
    private int _length;
    private int _depth;
    private bool _pending; // the last start tag still lacks its '>'
    private bool _inline;  // text was written: the end tag follows on the same line

    /// <summary>An empty buffer.</summary>
    public XmlBuffer(in FormatOptions options = default) => Options = options;

    /// <summary>Which view is written; a document inside another may be in a view of its own.</summary>
    public FormatOptions Options { get; set; }

    /// <summary>Number of characters written so far.</summary>
    public int Length => _length;

    /// <summary>Level of indentation, 0 at the root.</summary>
    public int Depth => _depth;

    /// <summary>Where an element began, for <see cref="EndOrDrop"/>.</summary>
    public readonly record struct Mark(int Before, int After, bool ParentPending);

    /// <summary>Opens an element.</summary>
    public Mark Start(string name)
    {
        int before = _length;
        bool parentPending = _pending;
        if (_pending)
            Raw(">\n");
        Indent();
        var target = Reserve(name.Length + 1);
        target[0] = '<';
        name.CopyTo(target[1..]);
        _pending = true;
        _depth++;
        return new(before, _length, parentPending);
    }

    /// <summary>Closes the current element.</summary>
    public void End(string name)
    {
        _depth--;
        if (_pending)
        {
            Raw("/>\n");
            _pending = false;
            return;
        }
        if (_inline)
            _inline = false;
        else
            Indent();
        var target = Reserve(name.Length + 4);
        target[0] = '<';
        target[1] = '/';
        name.CopyTo(target[2..]);
        target[^2] = '>';
        target[^1] = '\n';
    }

    /// <summary>Closes the current element, or takes it back when it has neither attributes nor content.</summary>
    public void EndOrDrop(string name, Mark mark)
    {
        if (_length != mark.After || !_pending)
        {
            End(name);
            return;
        }
        _depth--;
        _length = mark.Before;
        _pending = mark.ParentPending;
    }

    /// <summary>Forces an end tag of its own, even without content.</summary>
    public void OpenContent()
    {
        if (_pending)
            Raw(">\n");
        _pending = false;
    }

    /// <summary>An attribute of the current element; the value is escaped.</summary>
    public void Attribute(string name, ReadOnlySpan<char> value)
    {
        AttributeHead(name);
        Escaped(value);
        Raw("'");
    }

    /// <summary>An attribute with a number.</summary>
    public void Attribute(string name, long value)
    {
        AttributeHead(name);
        Number(value);
        Raw("'");
    }

    /// <summary>An attribute with a number.</summary>
    public void Attribute(string name, ulong value)
    {
        AttributeHead(name);
        Number(value);
        Raw("'");
    }

    /// <summary>An attribute with a hexadecimal number: 0x and at least so many digits.</summary>
    public void AttributeHex(string name, ulong value, int digits)
    {
        AttributeHead(name);
        Hex(value, digits);
        Raw("'");
    }

    /// <summary>The text of the current element; it is escaped.</summary>
    public void Text(ReadOnlySpan<char> value)
    {
        BeginText();
        Escaped(value);
    }

    /// <summary>A number as the text of the current element.</summary>
    public void Text(long value)
    {
        BeginText();
        Number(value);
    }

    /// <summary>A number as the text of the current element.</summary>
    public void Text(ulong value)
    {
        BeginText();
        Number(value);
    }

    /// <summary>A hexadecimal number as the text of the current element.</summary>
    public void TextHex(ulong value, int digits)
    {
        BeginText();
        Hex(value, digits);
    }

    /// <summary>A whole element with text.</summary>
    public void Element(string name, ReadOnlySpan<char> text)
    {
        Start(name);
        Text(text);
        End(name);
    }

    /// <summary>A whole element without attributes and content.</summary>
    public void Element(string name)
    {
        Start(name);
        End(name);
    }

    /// <summary>A whole element with a size in bytes, as storage documents have them.</summary>
    public void Bytes(string name, ulong size)
    {
        Start(name);
        Attribute("unit", "bytes");
        Text(size);
        End(name);
    }

    /// <summary>Characters as they are, between elements: the caller takes care of indentation and line ends.</summary>
    public void Verbatim(ReadOnlySpan<char> text)
    {
        OpenContent();
        Raw(text);
    }

    /// <summary>What was written so far.</summary>
    public override string ToString() => new(_buffer, 0, _length);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void BeginText()
    {
        if (_pending)
            Raw(">");
        _pending = false;
        _inline = true;
    }

    private void AttributeHead(string name)
    {
        var target = Reserve(name.Length + 3);
        target[0] = ' ';
        name.CopyTo(target[1..]);
        target[^2] = '=';
        target[^1] = '\'';
    }

    private void Indent() => Reserve(_depth * 2).Fill(' ');

    private void Number(long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        Raw(digits[..written]);
    }

    private void Number(ulong value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        Raw(digits[..written]);
    }

    private void Hex(ulong value, int digits)
    {
        Span<char> text = stackalloc char[18];
        int at = text.Length;
        do
        {
            text[--at] = "0123456789abcdef"[(int)(value & 15)];
            value >>= 4;
        }
        while (value != 0 || text.Length - at < digits);
        text[--at] = 'x';
        text[--at] = '0';
        Raw(text[at..]);
    }

    private void Escaped(ReadOnlySpan<char> value)
    {
        while (true)
        {
            int special = value.IndexOfAny(Special);
            if (special < 0)
            {
                Raw(value);
                return;
            }
            Raw(value[..special]);
            Raw(value[special] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '\'' => "&apos;", '"' => "&quot;", _ => "" });
            value = value[(special + 1)..];
        }
    }

    private void Raw(ReadOnlySpan<char> text) => text.CopyTo(Reserve(text.Length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<char> Reserve(int count)
    {
        if (count > _buffer.Length - _length)
            Grow(count);
        var target = _buffer.AsSpan(_length, count);
        _length += count;
        return target;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
