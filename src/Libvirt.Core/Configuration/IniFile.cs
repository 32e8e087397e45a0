namespace Libvirt;

/// <summary>A file of groups in brackets with key=value lines, in the dialect of GLib's key files.</summary>
/// <remarks>Groups of the same name are one; of equal keys the last counts; white space around keys and before values does not, but what follows a value belongs to it.</remarks>
public sealed class IniFile
{
    private readonly Dictionary<string, Dictionary<string, string>> _groups = [];

    private IniFile()
    {
    }

    /// <summary>The names of the groups.</summary>
    public IReadOnlyCollection<string> Groups => _groups.Keys;

    /// <summary>Reads and parses a file.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR or VIR_ERR_CONF_SYNTAX</exception>
    public static IniFile Load(string path) => Parse(TextFile.Read(path), path);

    /// <summary>Parses text.</summary>
    /// <param name="text">The content.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX: "file:line: what is wrong"</exception>
    public static IniFile Parse(string text, string fileName)
    {
        var file = new IniFile();
        Dictionary<string, string>? group = null;
        int number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.TrimStart();
            if (line.IsEmpty || line[0] == '#')
                continue;
            int equals = line.IndexOf('=');
            if (line.TrimEnd() is ['[', .., ']'] header && header.Length > 2)
                group = file.Group(header[1..^1].ToString());
            else if (equals <= 0)
                throw Error("expected '[group]', 'key=value' or '# comment'");
            else if (group is null)
                throw Error("expected '[group]' before the first key");
            else
                group[line[..equals].TrimEnd().ToString()] = Unescape(line[(equals + 1)..].TrimStart());

            LibvirtException Error(string detail) => LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{fileName}:{number}: {detail}");
        }
        return file;
    }

    /// <summary>Whether there is such a group.</summary>
    public bool Has(string group) => _groups.ContainsKey(group);

    /// <summary>A value, or null.</summary>
    public string? this[string group, string key] => _groups.TryGetValue(group, out var keys) && keys.TryGetValue(key, out var value) ? value : null;

    private Dictionary<string, string> Group(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
            _groups.Add(name, group = []);
        return group;
    }

    private static string Unescape(ReadOnlySpan<char> value)
    {
        if (value.IndexOf('\\') < 0)
            return value.ToString();
        var text = new System.Text.StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '\\' && i + 1 < value.Length)
            {
                int escape = "sntr\\".IndexOf(value[i + 1]);
                if (escape >= 0)
                {
                    c = " \n\t\r\\"[escape];
                    i++;
                }
            }
            text.Append(c);
        }
        return text.ToString();
    }
}
