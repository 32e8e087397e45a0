using System.Text;

namespace Libvirt;

/// <summary>A file of settings such as libvirt.conf or qemu.conf.</summary>
public sealed partial class ConfigurationFile
{
    private readonly string _fileName;
    private bool _namesLines;

    private ConfigurationFile(string fileName, IReadOnlyList<ConfigurationEntry> entries) => (_fileName, Entries) = (fileName, entries);

    /// <summary>Every line with content, in order.</summary>
    public IReadOnlyList<ConfigurationEntry> Entries { get; }

    /// <summary>Parses text.</summary>
    /// <param name="text">The content; a NUL ends it.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <param name="syntax">The dialect.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX or VIR_ERR_OVERFLOW: "file:line: what was expected"</exception>
    public static ConfigurationFile Parse(string text, string fileName = "memory conf", ConfigurationSyntax syntax = ConfigurationSyntax.Libvirt)
    {
        int end = text.IndexOf('\0');
        return new(fileName, new ConfigurationReader(end < 0 ? text : text[..end], fileName, syntax).Read());
    }

    /// <summary>A file of given lines, to be written with <see cref="ToString"/>.</summary>
    public static ConfigurationFile Of(params ReadOnlySpan<ConfigurationEntry> entries) => new("memory conf", entries.ToArray());

    /// <summary>Reads and parses a file.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR when it cannot be read; else as <see cref="Parse"/></exception>
    public static ConfigurationFile Load(string path, ConfigurationSyntax syntax = ConfigurationSyntax.Libvirt)
        => Parse(TextFile.Read(path), path, syntax);

    /// <summary>The same file whose errors about values say "file:line:" as errors of syntax do; without it they name the file alone, as native has it.</summary>
    public ConfigurationFile NamingLines() => new(_fileName, Entries) { _namesLines = true };

    /// <summary>The place of a setting for an error: the file, with <see cref="NamingLines"/> also the line.</summary>
    public string Place(string name)
    {
        if (_namesLines)
            foreach (var entry in Entries)
                if (entry.Name == name)
                    return $"{_fileName}:{entry.Line}";
        return _fileName;
    }

    /// <summary>The file with a setting changed: where it stands, else at the end.</summary>
    /// <param name="name">The name; whether it is one of the dialect is for the caller to know.</param>
    /// <param name="value">The value; null takes the setting out.</param>
    public ConfigurationFile With(string name, ConfigurationValue? value)
    {
        var entries = new List<ConfigurationEntry>(Entries.Count + 1);
        bool done = value is null;
        foreach (var entry in Entries)
        {
            if (entry.Name != name)
                entries.Add(entry);
            else if (!done)
                entries.Add(entry with { Value = value });
            done |= entry.Name == name;
        }
        if (!done)
            entries.Add(new(name, value, null));
        return new(_fileName, entries);
    }

    /// <summary>All values of a setting that may be repeated, in order.</summary>
    public IEnumerable<ConfigurationValue> All(string name)
    {
        foreach (var entry in Entries)
            if (entry.Name == name)
                yield return entry.Value!;
    }

    /// <summary>The file as native writes it: one space around the equals sign, comments kept, blank lines not.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var entry in Entries)
            text.Append(entry).Append('\n');
        return text.ToString();
    }

    /// <summary>The value of a setting, the first one of its name; null when it is not set.</summary>
    public ConfigurationValue? this[string name]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Name == name)
                    return entry.Value;
            }
            return null;
        }
    }
}
