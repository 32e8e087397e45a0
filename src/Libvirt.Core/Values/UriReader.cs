namespace Libvirt;

/// <summary>The grammar of RFC 3986 as far and as strictly as libxml2 follows it.</summary>
internal ref struct UriReader
{
    private const string SubDelimiters = "!$&'()*+,;=";
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private UriReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The parsed URI, or null when the text is none.</summary>
    public static LibvirtUri? Read(string text) => new UriReader(text).Read();

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    private LibvirtUri? Read()
    {
        var scheme = Scheme();
        string? user = null, server = null;
        int port = 0;
        bool authority = Current == '/' && _at + 1 < _text.Length && _text[_at + 1] == '/';
        if (authority)
        {
            _at += 2;
            if (!Authority(out user, out server, out port))
                return null;
        }
        int start = _at;
        Skip(SubDelimiters + ":@/");
        var path = _text[start.._at];
        if (authority ? path is not ("" or ['/', ..]) : path is ['/', '/', ..])
            return null;
        if (scheme is null && !authority && FirstSegment(path).Contains(':'))
            return null;
        string? query = null, fragment = null;
        if (Current == '?')
        {
            start = ++_at;
            Skip(SubDelimiters + ":@/?");
            query = _text[start.._at].ToString();
        }
        if (Current == '#')
        {
            start = ++_at;
            Skip(SubDelimiters + ":@/?[]");
            fragment = UriEscapes.Decode(_text[start.._at]);
        }
        if (_at != _text.Length)
            return null;
        return new()
        {
            Scheme = scheme,
            User = user,
            Server = server,
            Port = server is null ? 0 : port,
            Path = path.IsEmpty ? null : UriEscapes.Decode(path),
            Query = query,
            Fragment = fragment,
            Parameters = Parameters(query ?? ""),
        };
    }

    private string? Scheme()
    {
        int end = 0;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '+' or '-' or '.'))
            end++;
        if (end == 0 || end == _text.Length || _text[end] != ':' || !char.IsAsciiLetter(_text[0]))
            return null;
        _at = end + 1;
        return _text[..end].ToString();
    }

    private bool Authority(out string? user, out string? server, out int port)
    {
        user = server = null;
        port = 0;
        int start = _at;
        Skip(SubDelimiters + ":");
        if (Current == '@')
            user = _at > start ? UriEscapes.Decode(_text[start.._at++]) : Empty(ref _at);
        else
            _at = start;
        start = _at;
        if (Current == '[')
        {
            int length = _text[_at..].IndexOf(']');
            if (length < 0)
                return false;
            _at += length + 1;
            server = UriEscapes.Decode(_text[start.._at]);
            if (server.Contains(':'))
                server = server[1..^1];
        }
        else
        {
            Skip(SubDelimiters);
            server = _at > start ? UriEscapes.Decode(_text[start.._at]) : null;
        }
        if (Current != ':')
            return true;
        start = ++_at;
        while (char.IsAsciiDigit(Current))
            _at++;
        return Numbers.TryParseInt(_text[start.._at], out port);

        static string? Empty(ref int at)
        {
            at++;
            return null;
        }
    }

    /// <summary>Passes unreserved characters, escapes and those of <paramref name="others"/>.</summary>
    private void Skip(string others)
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' || others.Contains(c))
                _at++;
            else if (c == '%' && _at + 2 < _text.Length && char.IsAsciiHexDigit(_text[_at + 1]) && char.IsAsciiHexDigit(_text[_at + 2]))
                _at += 3;
            else
                return;
        }
    }

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> path) => path.IndexOf('/') is >= 0 and var slash ? path[..slash] : path;

    private static List<UriParameter> Parameters(ReadOnlySpan<char> query)
    {
        var list = new List<UriParameter>();
        while (!query.IsEmpty)
        {
            // A semicolon separates only where no ampersand follows any more: native looks for the ampersand first.
            int end = query.IndexOf('&');
            if (end < 0)
                end = query.IndexOf(';');
            var item = end < 0 ? query : query[..end];
            query = end < 0 ? [] : query[(end + 1)..];
            int equals = item.IndexOf('=');
            if (item.IsEmpty || equals == 0)
                continue;
            list.Add(equals < 0 ? new(UriEscapes.Decode(item), "") : new(UriEscapes.Decode(item[..equals]), UriEscapes.Decode(item[(equals + 1)..])));
        }
        return list;
    }
}
