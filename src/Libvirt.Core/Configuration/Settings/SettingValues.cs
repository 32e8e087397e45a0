namespace Libvirt.Settings;

/// <summary>What a file says about declared keys: immutable, read as a whole or not at all.</summary>
public sealed class SettingValues
{
    private readonly Dictionary<Setting, object> _values = [];

    private SettingValues()
    {
    }

    /// <summary>What the log should say about the file: keys that do nothing any more.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>The value of a key: that of the file, else the standard one.</summary>
    public T Get<T>(Setting<T> setting) => _values.TryGetValue(setting, out var value) ? (T)value : setting.Standard;

    /// <summary>Whether the file has the key.</summary>
    public bool Has(Setting setting) => _values.ContainsKey(setting);

    /// <summary>Whether two files say the same about a key.</summary>
    public bool IsSame(Setting setting, SettingValues other)
    {
        object? one = _values.GetValueOrDefault(setting), two = other._values.GetValueOrDefault(setting);
        return one is IReadOnlyList<string> list && two is IReadOnlyList<string> second ? list.SequenceEqual(second) : Equals(one, two);
    }

    /// <summary>Takes over the keys of a parsed file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="groups">All keys that it may have.</param>
    /// <param name="owner">Whose file it is, for the refusal of a key that is none: "libvirtd", "the QEMU driver".</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_CONF_SYNTAX: a key that is not declared; VIR_ERR_INTERNAL_ERROR: wrong type or range; VIR_ERR_CONFIG_UNSUPPORTED: values that make no sense;
    /// all begin with "file:line:"
    /// </exception>
    public static SettingValues Read(ConfigurationFile file, IEnumerable<SettingGroup> groups, string owner)
    {
        file = file.NamingLines();
        var known = new Dictionary<string, Setting>(StringComparer.Ordinal);
        foreach (var group in groups)
            foreach (var setting in group.Settings)
                known.Add(setting.Name, setting);
        var warnings = new List<string>();
        foreach (var entry in file.Entries)
        {
            if (entry.Name is not { } name)
                continue;
            if (!known.TryGetValue(name, out var setting))
                throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(name)}: {owner} has no setting '{name}'");
            if (setting.IsRetired)
                warnings.Add($"{file.Place(name)}: '{name}' has no effect any more");
        }
        var result = new SettingValues { Warnings = warnings };
        foreach (var setting in known.Values)
            if (setting.ReadValue(file) is { } value)
                result._values.Add(setting, value);
        return result;
    }
}
