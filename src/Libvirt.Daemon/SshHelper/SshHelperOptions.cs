namespace Libvirt.Daemon.SshHelper;

/// <summary>The command line of virt-ssh-helper, read as GLib reads it: options anywhere, letters together, no abbreviated names.</summary>
internal sealed record SshHelperOptions
{
    /// <summary>The first option that there is not; nothing else counts then.</summary>
    public string? Unknown { get; private init; }

    /// <summary>-h, --help.</summary>
    public bool ShowsHelp { get; private init; }

    /// <summary>-V, --version.</summary>
    public bool ShowsVersion { get; private init; }

    /// <summary>-r, --readonly.</summary>
    public bool IsReadOnly { get; private init; }

    /// <summary>What is no option: one URI is expected.</summary>
    public IReadOnlyList<string> Operands { get; private init; } = [];

    /// <summary>Reads a command line.</summary>
    /// <param name="arguments">What follows the program's name.</param>
    public static SshHelperOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new SshHelperOptions();
        var operands = new List<string>();
        for (int i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                // It is left away unless what follows would be mistaken for an option without it.
                operands.AddRange(arguments.Skip(i + 1 < arguments.Count && arguments[i + 1].StartsWith('-') ? i : i + 1));
                break;
            }
            if (argument is not ['-', _, ..])
                operands.Add(argument);
            else if (!TryOption(argument, ref options))
                return new() { Unknown = argument };
            else if (options.ShowsHelp)
                return options; // GLib shows it at once
        }
        return options with { Operands = operands };
    }

    private static bool TryOption(string argument, ref SshHelperOptions options)
    {
        if (argument.StartsWith("--", StringComparison.Ordinal))
        {
            int equals = argument.IndexOf('=');
            switch (equals < 0 ? argument : argument[..equals])
            {
                case "--help" or "--help-all": options = options with { ShowsHelp = true }; return true;
                case "--version": options = options with { ShowsVersion = true }; return true;
                case "--readonly": options = options with { IsReadOnly = true }; return true;
                default: return false;
            }
        }
        foreach (char letter in argument.AsSpan(1))
            switch (letter)
            {
                case 'h' or '?': options = options with { ShowsHelp = true }; break;
                case 'V': options = options with { ShowsVersion = true }; break;
                case 'r': options = options with { IsReadOnly = true }; break;
                default: return false;
            }
        return true;
    }
}
