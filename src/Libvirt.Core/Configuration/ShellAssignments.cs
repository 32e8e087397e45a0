using System.Text;

namespace Libvirt;

/// <summary>
/// A file of shell assignments, KEY="value", such as containers of OpenVZ and /etc/sysconfig have. Of equal names the last counts.
/// Changes leave all other lines as they are; lines that are no assignments are kept and mean nothing here.
/// </summary>
public sealed class ShellAssignments
{
    private const int MostLines = 64; // of a value
    private readonly List<string> _lines;
    private readonly Dictionary<string, (string Value, int Line)> _values = new(StringComparer.Ordinal);

    private ShellAssignments(List<string> lines) => _lines = lines;

    /// <summary>A value without its quotes; null when it is not set.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var found) ? found.Value : null;

    /// <summary>The names that are set.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>Reads a file.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be read</exception>
    public static ShellAssignments Load(string path) => Parse(TextFile.Read(path));

    /// <summary>Reads text.</summary>
    /// <param name="text">
    /// Assignments, one a line, "export" before them is allowed; expansions are not done. A quote that is never closed ends with its line, as native has it.
    /// </param>
    public static ShellAssignments Parse(string text)
    {
        var lines = text.Split('\n');
        int count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        var file = new ShellAssignments(new List<string>(count));
        for (int i = 0; i < count; i++)
        {
            var line = lines[i];
            if (Split(line) is var (name, start))
            {
                // Quoted text may go on in the next lines.
                int last = i;
                string? value;
                while ((value = Unquote(line.AsSpan(start), open: false)) is null && last + 1 < count && last - i < MostLines)
                    line += "\n" + lines[++last];
                if (value is null)
                    (line, value) = (lines[i], Unquote(lines[i].AsSpan(start), open: true)!);
                else
                    i = last;
                file._values[name] = (value, file._lines.Count);
            }
            file._lines.Add(line);
        }
        return file;
    }

    /// <summary>Sets a value: in the line that counts, else in a new one at the end.</summary>
    /// <param name="name">Letters, digits and underscores.</param>
    /// <param name="value">Without quotes; one line.</param>
    /// <exception cref="ArgumentException">a name or value that cannot be written</exception>
    public void Set(string name, string value)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || name.Any(c => !IsNameCharacter(c)))
            throw new ArgumentException("not a name of the shell", nameof(name));
        if (value.AsSpan().IndexOfAny('\n', '\0') >= 0)
            throw new ArgumentException("more than one line", nameof(value));
        var line = $"{name}={Quote(value)}";
        int at = _values.TryGetValue(name, out var found) ? found.Line : _lines.Count;
        if (at == _lines.Count)
            _lines.Add(line);
        else
            _lines[at] = line;
        _values[name] = (value, at);
    }

    /// <summary>The file, each line with its end.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in _lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>The name of an assignment and where its value starts.</summary>
    private static (string Name, int Start)? Split(string line)
    {
        const string export = "export ";
        int start = line.Length - line.AsSpan().TrimStart().Length;
        if (line.AsSpan(start).StartsWith(export))
            start += export.Length;
        int end = start;
        while (end < line.Length && IsNameCharacter(line[end]))
            end++;
        return end > start && end < line.Length && line[end] == '=' && !char.IsAsciiDigit(line[start]) ? (line[start..end], end + 1) : null;
    }

    /// <summary>The value of an assignment; null when a quote stays open that must not.</summary>
    private static string? Unquote(ReadOnlySpan<char> text, bool open)
    {
        var value = new StringBuilder();
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote == '\0' && c is (' ' or '\t' or '\r' or ';'))
                break; // what follows is a comment or another command
            if (quote == '\0' && c is ('"' or '\''))
                quote = c;
            else if (c == quote && quote != '\0')
                quote = '\0';
            else if (c == '\\' && quote != '\'' && i + 1 < text.Length && (quote == '\0' || text[i + 1] is '"' or '\\' or '$' or '`' or '\n'))
            {
                if (text[++i] != '\n') // a line that goes on
                    value.Append(text[i]);
            }
            else
                value.Append(c);
        }
        return open || quote == '\0' ? value.ToString() : null;
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\' or '$' or '`')
                text.Append('\\');
            text.Append(c);
        }
        return text.Append('"').ToString();
    }
}
