using System.Globalization;
using System.Text;

namespace Libvirt.Documents;

public sealed partial class XmlPullReader
{
    private void ReadProlog()
    {
        if (_text.Length > 0 && _text[0] == '\ufeff')
            _at = 1;
        if (_at >= _text.Length)
            throw Malformed("Document is empty", _at);
        if (StartsWith("<?xml") && IsSpace(Peek(5)))
            SkipInstruction();
        while (true)
        {
            SkipSpace();
            if (StartsWith("<!--"))
                SkipComment();
            else if (StartsWith("<!DOCTYPE"))
                throw Malformed("document types are not allowed", _at);
            else if (StartsWith("<?"))
                SkipInstruction();
            else
                break;
        }
        if (_at >= _text.Length || _text[_at] != '<')
            throw Malformed("Start tag expected, '<' not found", _at);
    }

    private void ReadStartTag()
    {
        int open = _at;
        _at++;
        int name = _at;
        SkipName();
        if (_at == name)
            throw Malformed("StartTag: invalid element name", _at);
        if (_depth == MaxDepth)
            throw Malformed($"Excessive depth in document: {MaxDepth}, use XML_PARSE_HUGE option", _at);
        if (_depth == _stack.Length)
            Array.Resize(ref _stack, _stack.Length * 2);
        _stack[_depth++] = new(name, _at - name);
        _attributeCount = 0;
        _empty = false;
        while (true)
        {
            int before = _at;
            SkipSpace();
            char c = Peek(0);
            if (c == '>')
            {
                _at++;
                break;
            }
            if (c == '/' && Peek(1) == '>')
            {
                _at += 2;
                _empty = true;
                break;
            }
            if (_attributeCount > 0 && _at == before && _at < _text.Length)
                throw Malformed("attributes construct error", _at);
            if (_at >= _text.Length || !IsNameStart(c))
                throw Malformed($"Couldn't find end of Start Tag {_text.AsSpan(name, _stack[_depth - 1].Length)} line {LineOf(open)}", _at);
            ReadAttribute();
        }
        if (_at > _forbidden)
            throw ForbiddenCharacter();
    }

    private void ReadAttribute()
    {
        if (_attributeCount == _attributes.Length)
        {
            if (_attributeCount == MaxAttributes)
                throw Malformed("too many attributes", _at);
            Array.Resize(ref _attributes, _attributes.Length * 2);
        }
        AttributeSlot slot = default;
        slot.Name = _at;
        SkipName();
        slot.NameLength = _at - slot.Name;
        var name = _text.AsSpan(slot.Name, slot.NameLength);
        SkipSpace();
        if (Peek(0) != '=')
            throw Malformed($"Specification mandates value for attribute {name}", _at);
        _at++;
        SkipSpace();
        char quote = Peek(0);
        if (quote is not ('\'' or '"'))
            throw Malformed("AttValue: \" or ' expected", _at);
        _at++;
        slot.Value = _at;
        int length = _text.AsSpan(_at).IndexOfAny(quote, '<');
        if (length < 0)
            throw Malformed($"AttValue: {quote} expected", _text.Length);
        if (_text[_at + length] == '<')
            throw Malformed("Unescaped '<' not allowed in attributes values", _at + length);
        if (length > MaxText)
            throw Malformed("AttValue length too long", slot.Value + MaxText);
        slot.ValueLength = length;
        _at += length + 1;
        slot.Decode = _text.AsSpan(slot.Value, length).IndexOfAny(DecodeInAttribute) >= 0;
        for (int i = 0; i < _attributeCount; i++)
            if (AttributeName(i).SequenceEqual(name))
                throw Malformed($"Attribute {name} redefined", _at);
        if (slot.Decode)
            Decode(_text.AsSpan(slot.Value, length), slot.Value, attribute: true);
        _attributes[_attributeCount++] = slot;
        if (name.StartsWith("xmlns") && (name.Length == 5 || name[5] == ':'))
        {
            int skip = Math.Min(name.Length, 6);
            (_namespaces ??= []).Add(new(_depth, slot.Name + skip, name.Length - skip, AttributeString(_attributeCount - 1)));
        }
    }

    private void ReadEndTag()
    {
        int name = _at + 2;
        var open = _stack[_depth - 1];
        var expected = _text.AsSpan(open.Start, open.Length);
        _at = name;
        SkipName();
        if (!_text.AsSpan(name, _at - name).SequenceEqual(expected))
        {
            SkipSpace();
            int end = _text.AsSpan(name).IndexOfAny(" \t\r\n>");
            var found = _text.AsSpan(name, end < 0 ? _text.Length - name : end);
            throw Malformed($"Opening and ending tag mismatch: {expected} line {LineOf(open.Start)} and {found}", Peek(0) == '>' ? _at + 1 : _at);
        }
        SkipSpace();
        if (Peek(0) != '>')
            throw Malformed("expected '>'", _at);
        _at++;
        Pop();
    }

    /// <summary>To the next tag; the end of input here is an error.</summary>
    private void SkipText()
    {
        int start = _at;
        int length = _text.AsSpan(_at).IndexOf('<');
        _at = length < 0 ? _text.Length : _at + length;
        if (_at > _forbidden)
            throw ForbiddenCharacter();
        if (_at - start > MaxText)
            throw Malformed("xmlSAX2Characters: huge text node", start + MaxText);
        var skipped = _text.AsSpan(start, _at - start);
        int odd = skipped.IndexOfAny('&', ']');
        if (odd >= 0)
        {
            if (skipped.IndexOf("]]>") is >= 0 and var close)
                throw Malformed("Sequence ']]>' not allowed in content", start + close);
            Decode(skipped, start, attribute: false);
        }
        if (length < 0)
        {
            var open = _stack[_depth - 1];
            throw Malformed($"Premature end of data in tag {_text.AsSpan(open.Start, open.Length)} line {LineOf(open.Start)}", _at);
        }
    }

    private void SkipComment()
    {
        int start = _at;
        int end = _text.AsSpan(_at + 4).IndexOf("--");
        if (end < 0)
            throw Malformed("Comment not terminated", _text.Length);
        _at += 4 + end + 2;
        if (Peek(0) != '>')
            throw Malformed($"Double hyphen within comment: {_text.AsSpan(start, Math.Min(_at - 2 - start, 54))}", _at - 2);
        _at++;
    }

    private void SkipCharacterData(out ReadOnlySpan<char> data)
    {
        int end = _text.AsSpan(_at + 9).IndexOf("]]>");
        if (end < 0)
            throw Malformed("CData section not finished\n" + _text[(_at + 9)..Math.Max(_at + 9, Math.Min(_text.Length - 2, _at + 59))], _text.Length);
        data = _text.AsSpan(_at + 9, end);
        _at += 9 + end + 3;
        if (_at > _forbidden)
            throw ForbiddenCharacter();
    }

    private void SkipInstruction()
    {
        int end = _text.AsSpan(_at + 2).IndexOf("?>");
        if (end < 0)
            {
            int name = _at + 2;
            _at = name;
            SkipName();
            throw Malformed($"ParsePI: PI {_text.AsSpan(name, _at - name)} never end ...", _text.Length);
        }
        _at += 2 + end + 2;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && IsSpace(_text[_at]))
            _at++;
    }

    private void SkipName()
    {
        if (_at >= _text.Length || !IsNameStart(_text[_at]))
            return;
        do
            _at++;
        while (_at < _text.Length && (IsNameStart(_text[_at]) || _text[_at] is '-' or '.' or (>= '0' and <= '9')));
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || (c >= 0x80 && c != '\u00d7' && c != '\u00f7');

    /// <summary>Replaces references; in attributes each white space becomes a blank, in text a CR LF becomes an LF.</summary>
    private string Decode(ReadOnlySpan<char> raw, int position, bool attribute)
    {
        var result = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c == '\r')
            {
                if (i + 1 < raw.Length && raw[i + 1] == '\n')
                    i++;
                c = '\n';
            }
            if (c != '&')
            {
                result.Append(attribute && c is '\n' or '\t' && attribute ? ' ' : c);
                continue;
            }
            int end = raw[i..].IndexOf(';');
            int stop = i + 1;
            while (stop < raw.Length && (IsNameStart(raw[stop]) || char.IsAsciiDigit(raw[stop]) || raw[stop] is '-' or '.' or '#'))
                stop++;
            if (stop == i + 1)
                throw Malformed("xmlParseEntityRef: no name", position + stop);
            if (end < 0 || stop < i + end)
                throw Malformed("EntityRef: expecting ';'", position + stop);
            var name = raw.Slice(i + 1, end - 1);
            AppendReference(result, name, position + i);
            i += end;
        }
        return result.ToString();
    }

    private void AppendReference(StringBuilder result, ReadOnlySpan<char> name, int position)
    {
        switch (name)
        {
            case "lt": result.Append('<'); return;
            case "gt": result.Append('>'); return;
            case "amp": result.Append('&'); return;
            case "quot": result.Append('"'); return;
            case "apos": result.Append('\''); return;
        }
        if (name.Length > 1 && name[0] == '#')
        {
            bool hex = name[1] == 'x';
            if (uint.TryParse(hex ? name[2..] : name[1..], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint value)
                && Rune.TryCreate(value, out var rune) && (value >= 0x20 || value is 9 or 10 or 13) && value is not (0xfffe or 0xffff))
            {
                Span<char> buffer = stackalloc char[2];
                result.Append(buffer[..rune.EncodeToUtf16(buffer)]);
                return;
            }
            throw Malformed($"xmlParseCharRef: invalid xmlChar value {value}", position + name.Length + 2);
        }
        if (name.Length == 0 || !IsNameStart(name[0]))
            throw Malformed("xmlParseEntityRef: no name", position + 1);
        throw Malformed($"Entity '{name}' not defined", position + name.Length + 2);
    }
}
