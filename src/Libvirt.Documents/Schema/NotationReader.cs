using System.Globalization;
using System.Text;

namespace Libvirt.Documents.Schema;

/// <summary>Reads the notation of <see cref="XmlSchemaAttribute"/> into patterns.</summary>
internal sealed class NotationReader(string text, PatternPool pool, INotationScope scope)
{
    private int _at;

    /// <summary>Reads all of it.</summary>
    /// <exception cref="FormatException">a mistake in a declaration</exception>
    public Pattern Read()
    {
        var result = Combined();
        return Peek() == '\0' ? result : throw Wrong("something is left");
    }

    private Pattern Combined()
    {
        var result = Repeated();
        char sign = Peek();
        if (sign is not (',' or '&' or '|'))
            return result;
        while (Peek() == sign)
        {
            _at++;
            var next = Repeated();
            result = sign switch
            {
                ',' => pool.Group(result, next),
                '&' => pool.Interleave(result, next),
                _ => pool.Choice(result, next),
            };
        }
        return Peek() is ',' or '&' or '|' ? throw Wrong("mixed operators need parentheses") : result;
    }

    private Pattern Repeated()
    {
        var result = Single();
        switch (Peek())
        {
            case '?': _at++; return pool.Optional(result);
            case '*': _at++; return pool.ZeroOrMore(result);
            case '+': _at++; return pool.OneOrMore(result);
            default: return result;
        }
    }

    private Pattern Single()
    {
        switch (Peek())
        {
            case '(':
                _at++;
                var inner = Combined();
                Expect(')');
                return inner;
            case '\'':
                return pool.Value(Quoted('\''));
            case '/':
                return pool.Matching(Quoted('/'));
            case '%':
                _at++;
                return scope.Datatype(Name());
            case '^':
                _at++;
                return scope.Type(Name(), Variant());
            case ':':
                return scope.Named(Variant());
            case '@':
                _at++;
                return Attribute(Name());
            case '.' when text.AsSpan(_at).StartsWith("..."):
                _at += 3;
                return scope.Rest(ordered: false);
        }
        var name = Name();
        switch (name)
        {
            case "text": return PatternPool.Text;
            case "empty": return PatternPool.Empty;
            case "ordered": return scope.Rest(ordered: true);
            case "oneOf": return scope.OneOf();
            case "any": return scope.Any();
            case "anyElement": return scope.AnyElement();
            case "int" when Peek() == '[': return Number(DataKind.Integer);
            case "digits" when Peek() == '[': return Number(DataKind.Digits);
        }
        if (Peek() == '{')
        {
            _at++;
            scope.Seen(name, attribute: false);
            scope.Enter();
            var content = Combined();
            scope.Leave();
            Expect('}');
            return pool.Element(name, content);
        }
        return scope.Element(name, Variant());
    }

    private Pattern Attribute(string name)
    {
        if (Peek() != '=')
            return scope.Attribute(name);
        _at++;
        scope.Seen(name, attribute: true);
        return pool.Attribute(name, Single());
    }

    private Pattern Number(DataKind kind)
    {
        _at++;
        int end = text.IndexOf(']', _at);
        var bounds = text[_at..end].Split("..");
        _at = end + 1;
        return pool.Number(kind, Int128.Parse(bounds[0], CultureInfo.InvariantCulture), Int128.Parse(bounds[1], CultureInfo.InvariantCulture));
    }

    private string Variant()
    {
        if (Peek() != ':')
            return "";
        _at++;
        return Name();
    }

    private string Name()
    {
        Peek();
        int start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or '.' || IsPrefix()))
            _at++;
        return _at > start ? text[start.._at] : throw Wrong("expected a name");
    }

    /// <summary>A colon within a name: qemu:commandline. A variant begins with an upper-case letter.</summary>
    private bool IsPrefix() => text[_at] == ':' && _at + 1 < text.Length && char.IsAsciiLetterLower(text[_at + 1]);

    private string Quoted(char quote)
    {
        _at++;
        var result = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] == quote)
                _at++;
            result.Append(text[_at++]);
        }
        if (_at == text.Length)
            throw Wrong("missing " + quote);
        _at++;
        return result.ToString();
    }

    private void Expect(char c)
    {
        if (Peek() != c)
            throw Wrong("expected " + c);
        _at++;
    }

    private char Peek()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\r')
            _at++;
        return _at < text.Length ? text[_at] : '\0';
    }

    private FormatException Wrong(string why) => new($"{why} at {_at} of schema '{text}' of {scope.Description}");
}
