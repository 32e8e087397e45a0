namespace Libvirt.Documents.Schema;

/// <summary>A regular expression of XML Schema, as far as the schemas use it: classes, groups, alternatives, repetition.</summary>
/// <remarks>Runs all ways at once, so that no value can make it slow: time is length of the text times size of the pattern.</remarks>
internal sealed class TextPattern
{
    private readonly List<State> _states = [];
    private readonly string _source;
    private int _at;
    private int _start;

    private const int Accept = -1;

    /// <summary>A state: consumes a character of the set and goes on, or (without a set) goes both ways.</summary>
    private sealed class State
    {
        public Func<char, bool>? Set;
        public int Next = Accept;
        public int Other = Accept;
        public bool Split;
    }

    private TextPattern(string source) => _source = source;

    /// <summary>Compiles an expression; it comes from a declaration, so that a mistake is the program's.</summary>
    public static TextPattern Parse(string source)
    {
        var result = new TextPattern(source);
        result._start = result.Alternatives(Accept);
        return result._at == source.Length ? result : throw new FormatException($"cannot read pattern '{source}' behind {result._at}");
    }

    /// <summary>True when the whole text matches.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        var now = new HashSet<int>();
        var next = new HashSet<int>();
        Add(now, _start);
        foreach (char c in text)
        {
            next.Clear();
            foreach (int i in now)
                if (i != Accept && _states[i].Set?.Invoke(c) == true)
                    Add(next, _states[i].Next);
            (now, next) = (next, now);
            if (now.Count == 0)
                return false;
        }
        return now.Contains(Accept);
    }

    private void Add(HashSet<int> set, int state)
    {
        if (!set.Add(state) || state == Accept || !_states[state].Split)
            return;
        Add(set, _states[state].Next);
        Add(set, _states[state].Other);
    }

    private int New(State state)
    {
        _states.Add(state);
        return _states.Count - 1;
    }

    // The expression is compiled backwards: each part is told where to go on, so that a repeated part is read again for each copy.
    private int Alternatives(int then)
    {
        int result = Sequence(then);
        while (_at < _source.Length && _source[_at] == '|')
        {
            _at++;
            result = New(new() { Split = true, Next = result, Other = Sequence(then) });
        }
        return result;
    }

    private int Sequence(int then)
    {
        var parts = new List<(int Start, int Minimum, int Maximum)>();
        while (_at < _source.Length && _source[_at] is not ('|' or ')'))
        {
            int start = _at;
            Atom(Accept); // only to find its end
            var (minimum, maximum) = Repetition();
            parts.Add((start, minimum, maximum));
        }
        int end = _at;
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            var (start, minimum, maximum) = parts[i];
            then = Repeated(start, minimum, maximum, then);
        }
        _at = end;
        return then;
    }

    private int Repeated(int start, int minimum, int maximum, int then)
    {
        int result = then;
        if (maximum < 0)
        {
            int loop = New(new() { Split = true, Other = then });
            _at = start;
            _states[loop].Next = Atom(loop);
            result = loop;
        }
        else
            for (int i = minimum; i < maximum; i++)
            {
                _at = start;
                result = New(new() { Split = true, Next = Atom(result), Other = then });
            }
        for (int i = 0; i < minimum; i++)
        {
            _at = start;
            result = Atom(result);
        }
        return result;
    }

    private (int Minimum, int Maximum) Repetition()
    {
        switch (_at < _source.Length ? _source[_at] : '\0')
        {
            case '?': _at++; return (0, 1);
            case '*': _at++; return (0, -1);
            case '+': _at++; return (1, -1);
            case '{':
                int close = _source.IndexOf('}', _at);
                var parts = _source[(_at + 1)..close].Split(',');
                _at = close + 1;
                int minimum = Number(parts[0]);
                return (minimum, parts.Length == 1 ? minimum : parts[1].Length == 0 ? -1 : Number(parts[1]));
            default: return (1, 1);
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private int Atom(int then)
    {
        char c = _source[_at++];
        switch (c)
        {
            case '(':
                int result = Alternatives(then);
                if (_at >= _source.Length || _source[_at] != ')')
                    throw new FormatException($"missing ) in pattern '{_source}'");
                _at++;
                return result;
            case '[':
                return New(new() { Set = Class(), Next = then });
            case '.':
                return New(new() { Set = static x => x is not ('\n' or '\r'), Next = then });
            case '\\':
                c = Escaped(_source[_at++]);
                break;
        }
        return New(new() { Set = x => x == c, Next = then });
    }

    private Func<char, bool> Class()
    {
        bool not = _source[_at] == '^';
        if (not)
            _at++;
        var ranges = new List<(char Low, char High)>();
        while (_source[_at] != ']')
        {
            char low = ClassCharacter();
            char high = low;
            if (_source[_at] == '-' && _source[_at + 1] != ']')
            {
                _at++;
                high = ClassCharacter();
            }
            ranges.Add((low, high));
        }
        _at++;
        var all = ranges.ToArray();
        return x =>
        {
            foreach (var (low, high) in all)
                if (x >= low && x <= high)
                    return !not;
            return not;
        };
    }

    private char ClassCharacter()
    {
        char c = _source[_at++];
        return c == '\\' ? Escaped(_source[_at++]) : c;
    }

    private static char Escaped(char c) => c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => c };
}
