using System.Text;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>Declarations and comments in C.</summary>
public static class CSyntax
{
    private const int Width = 100;

    /// <summary>"char *" and "name" to "char *name"; "char [80]" and "field" to "char field[80]".</summary>
    public static string Declare(string type, string name)
    {
        var bracket = type.IndexOf(" [", StringComparison.Ordinal);
        if (bracket >= 0)
            return $"{type[..bracket]} {name}{type[(bracket + 1)..]}";
        return type.EndsWith('*') ? type + name : $"{type} {name}";
    }

    /// <summary>A member of a structure, without its semicolon.</summary>
    public static string Declare(ApiField field) =>
        field.Length is null ? Declare(field.Type, field.Name) : $"{field.Type[..field.Type.IndexOf(" [", StringComparison.Ordinal)]} {field.Name}[{field.Length}]";

    /// <summary>A prototype without its semicolon; one parameter a line if there are several.</summary>
    public static string Prototype(string head, IReadOnlyList<ApiParameter> parameters)
    {
        if (parameters.Count == 0)
            return head + "(void)";
        var separator = ",\n" + new string(' ', head.Length + 1);
        return head + "(" + string.Join(separator, parameters.Select(p => Declare(p.Type, p.Name))) + ")";
    }

    /// <summary>A documentation comment: first line, "@name: text" lines, paragraphs.</summary>
    public static string Comment(string name, IEnumerable<(string Name, string Text)> parameters, IEnumerable<string> paragraphs)
    {
        var text = new StringBuilder($"/**\n * {name}:\n");
        foreach (var p in parameters)
            Wrap(text, $" * @{p.Name}: ", " *   ", p.Text);
        foreach (var paragraph in paragraphs.SelectMany(p => p.Split("\n\n")).Where(p => p.Length > 0))
        {
            text.Append(" *\n");
            Wrap(text, " * ", " * ", paragraph);
        }
        return text.Append(" */\n").ToString();
    }

    /// <summary>Appends words, broken at the right margin.</summary>
    public static void Wrap(StringBuilder text, string first, string next, string words)
    {
        var line = new StringBuilder(first);
        var empty = true;
        foreach (var word in words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(next);
                empty = true;
            }
            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
