namespace Libvirt;

/// <summary>Parses configuration text; errors carry file and line like native's.</summary>
internal sealed class ConfigurationReader(string text, string fileName, ConfigurationSyntax syntax)
{
    private const int DeepestList = 32; // the caller's stack may be small
    private int _at, _line = 1, _depth;

    private char Current => _at < text.Length ? text[_at] : '\0';

    private bool AtEndOfLine => Current is '\n' or '\r';

    /// <summary>All lines with content.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX, VIR_ERR_OVERFLOW</exception>
    public List<ConfigurationEntry> Read()
    {
        var entries = new List<ConfigurationEntry>();
        while (_at < text.Length)
        {
            entries.Add(Statement());
            SkipBlanks(true);
        }
        return entries;
    }

    private ConfigurationEntry Statement()
    {
        SkipBlanks(true);
        if (Current == '#')
            return new(null, null, Comment()) { Line = _line };
        int line = _line;
        var name = Name();
        SkipBlanks(false);
        if (Current != '=')
            throw Error("expecting an assignment");
        _at++;
        SkipBlanks(false);
        var value = Value();
        SkipBlanks(false);
        var comment = Current == '#' ? Comment() : null;
        Separator();
        return new(name, value, comment) { Line = line };
    }

    private string Name()
    {
        int start = _at;
        if (!char.IsAsciiLetter(Current) && !(syntax == ConfigurationSyntax.Vmx && Current == '.'))
            throw Error("expecting a name");
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_' || (syntax == ConfigurationSyntax.Vmx && Current is ':' or '.' or '-')
            || (syntax == ConfigurationSyntax.Lxc && Current == '.'))
            _at++;
        return text[start.._at];
    }

    private ConfigurationValue Value()
    {
        SkipBlanks(false);
        if (Current is '"' or '\'')
            return new ConfigurationValue.Text(Text());
        if (syntax == ConfigurationSyntax.Lxc)
            return new ConfigurationValue.Text(RestOfLine());
        if (Current == '[')
            return syntax == ConfigurationSyntax.Vmx ? throw Error("lists not allowed in VMX format") : List();
        if (char.IsAsciiDigit(Current) || Current is '-' or '+')
            return syntax == ConfigurationSyntax.Vmx ? throw Error("numbers not allowed in VMX format") : Number();
        throw Error("expecting a value");
    }

    private ConfigurationValue.List List()
    {
        var items = new List<ConfigurationValue>();
        if (++_depth > DeepestList)
            throw Error("lists are nested too deeply");
        _at++;
        SkipBlanks(true);
        while (_at < text.Length && Current != ']')
        {
            if (items.Count > 0)
            {
                if (Current != ',')
                    throw Error("expecting a separator in list");
                _at++;
                SkipBlanks(true);
                if (Current == ']')
                    break;
            }
            items.Add(Value());
            SkipBlanks(true);
        }
        if (Current != ']')
            throw Error("list is not closed with ]");
        _at++;
        _depth--;
        return new(items);
    }

    private string Text()
    {
        char quote = Current;
        // The text must be longer than two empty sets of triple quotes, or native does not take it for one.
        if (quote == '"' && _at + 6 < text.Length && string.CompareOrdinal(text, _at, "\"\"\"", 0, 3) == 0)
        {
            int first = _at + 3, end = text.IndexOf("\"\"\"", first, StringComparison.Ordinal);
            if (end < 0)
                throw Error("unterminated string");
            _line += text.AsSpan(first, end - first).Count('\n');
            _at = end + 3;
            return text[first..end];
        }
        int start = ++_at;
        while (_at < text.Length && Current != quote && !AtEndOfLine)
            _at++;
        if (Current != quote)
            throw Error("unterminated string");
        return text[start.._at++];
    }

    private ConfigurationValue.Number Number()
    {
        bool negative = Current == '-';
        if (Current is '-' or '+')
            _at++;
        int start = _at;
        while (char.IsAsciiDigit(Current))
            _at++;
        if (_at == start)
            throw Error("unterminated number");
        if (!Numbers.TryParseLong(text.AsSpan(start, _at - start), out long value))
            throw Error("numeric overflow in conf value", ErrorNumber.Overflow);
        return new(negative ? -value : value, negative);
    }

    private string RestOfLine()
    {
        int start = _at;
        while (_at < text.Length && !AtEndOfLine)
            _at++;
        return text[start.._at];
    }

    private string Comment()
    {
        _at++;
        return RestOfLine();
    }

    private void Separator()
    {
        if (_at >= text.Length || AtEndOfLine)
            return;
        if (Current != ';')
            throw Error("expecting a separator");
        _at++;
    }

    private void SkipBlanks(bool lines)
    {
        while (Current is ' ' or '\t' || (lines && AtEndOfLine))
        {
            if (Current == '\n')
                _line++;
            _at++;
        }
    }

    private LibvirtException Error(string detail, ErrorNumber code = ErrorNumber.ConfSyntax)
        => LibvirtException.Create(ErrorDomain.Conf, code, $"{fileName}:{_line}: {detail}");
}
