using System.Text;
using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>A command line in the form of upstream's .args files: a line for each option with its value.</summary>
public static class CommandText
{
    /// <summary>Environment, program, arguments.</summary>
    public static string Of(LaunchCommand command)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in command.Environment)
            text.Append(name).Append('=').Append(Quote(value)).Append(" \\\n");
        text.Append(Quote(command.Program));
        for (int i = 0; i < command.Arguments.Count; i++)
        {
            var argument = command.Arguments[i];
            text.Append(argument.StartsWith('-') ? " \\\n" : " ").Append(Quote(argument));
        }
        return text.Append('\n').ToString();
    }

    /// <summary>A word as a shell reads it.</summary>
    public static string Quote(string text)
    {
        foreach (char c in text)
            if (!char.IsAsciiLetterOrDigit(c) && !"-_=,.:/@%+".Contains(c, StringComparison.Ordinal))
                return "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
        return text.Length == 0 ? "''" : text;
    }
}
