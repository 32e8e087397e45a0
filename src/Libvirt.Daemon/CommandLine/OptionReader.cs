namespace Libvirt.Daemon.CommandLine;

/// <summary>Walks through arguments as getopt_long of the C library does: abbreviated names, combined letters, operands anywhere.</summary>
/// <param name="options">The options there are.</param>
/// <param name="arguments">What follows argv[0].</param>
internal sealed class OptionReader(IReadOnlyList<OptionSpecification> options, IReadOnlyList<string> arguments)
{
    private int _next;
    private string _letters = "";

    /// <summary>Arguments that are no options.</summary>
    public List<string> Operands { get; } = [];

    /// <summary>The next option and its argument; null at the end.</summary>
    /// <exception cref="FormatException">an unknown or incomplete option; the text is the C library's, without the program's name</exception>
    public (OptionSpecification Option, string? Argument)? Next()
    {
        while (_letters.Length == 0)
        {
            if (_next >= arguments.Count)
                return null;
            var argument = arguments[_next++];
            if (argument == "--")
            {
                while (_next < arguments.Count)
                    Operands.Add(arguments[_next++]);
                return null;
            }
            if (argument.StartsWith("--", StringComparison.Ordinal))
                return Long(argument[2..]);
            if (argument is ['-', _, ..])
                _letters = argument[1..];
            else
                Operands.Add(argument);
        }
        return Letter();
    }

    private (OptionSpecification, string?) Letter()
    {
        char letter = _letters[0];
        _letters = _letters[1..];
        var option = options.FirstOrDefault(o => o.Short == letter) ?? throw new FormatException($"invalid option -- '{letter}'");
        if (option.Argument is null)
            return (option, null);
        if (_letters.Length > 0)
        {
            var rest = _letters;
            _letters = "";
            return (option, rest);
        }
        return _next < arguments.Count ? (option, arguments[_next++]) : throw new FormatException($"option requires an argument -- '{letter}'");
    }

    private (OptionSpecification, string?) Long(string text)
    {
        int equals = text.IndexOf('=');
        var name = equals < 0 ? text : text[..equals];
        var value = equals < 0 ? null : text[(equals + 1)..];
        var option = options.FirstOrDefault(o => o.Long == name) ?? Abbreviated(name);
        if (option.Argument is null)
            return value is null ? (option, null) : throw new FormatException($"option '--{option.Long}' doesn't allow an argument");
        if (value is null && _next < arguments.Count)
            value = arguments[_next++];
        return value is null ? throw new FormatException($"option '--{option.Long}' requires an argument") : (option, value);
    }

    private OptionSpecification Abbreviated(string name)
    {
        var found = options.Where(o => o.Long.StartsWith(name, StringComparison.Ordinal)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new FormatException($"unrecognized option '--{name}'"),
            _ => throw new FormatException($"option '--{name}' is ambiguous; possibilities:{string.Concat(found.Select(o => $" '--{o.Long}'"))}"),
        };
    }
}
