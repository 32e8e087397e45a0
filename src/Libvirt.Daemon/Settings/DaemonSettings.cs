using Libvirt.Daemon.Interop;
using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>The settings of a daemon: immutable, read as a whole or not at all.</summary>
/// <example><code>uint clients = settings.Get(ProcessingSettings.MaxClients);</code></example>
public sealed partial class DaemonSettings
{
    private readonly SettingValues _values;

    private DaemonSettings(DaemonPaths paths, string? path, SettingValues values) => (Paths, Path, _values) = (paths, path, values);

    /// <summary>The daemon's standard places.</summary>
    public DaemonPaths Paths { get; }

    /// <summary>The file that was read; null when there is none.</summary>
    public string? Path { get; }

    /// <summary>What the log should say about the file: keys that do nothing any more.</summary>
    public IReadOnlyList<string> Warnings => _values.Warnings;

    /// <summary>The value of a key: that of the file, else the standard one.</summary>
    public T Get<T>(Setting<T> setting) => _values.Get(setting);

    /// <summary>Whether the file has the key.</summary>
    public bool Has(Setting setting) => _values.Has(setting);

    /// <summary>Reads a file. The standard file may be absent, one that the user names may not.</summary>
    /// <param name="paths">The daemon and its places.</param>
    /// <param name="path">The file of --config; null for the standard one.</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_SYSTEM_ERROR: it cannot be read; VIR_ERR_CONF_SYNTAX: syntax, or a key that this daemon does not know; VIR_ERR_INTERNAL_ERROR: wrong type or range;
    /// VIR_ERR_CONFIG_UNSUPPORTED: values that make no sense
    /// </exception>
    public static DaemonSettings Load(DaemonPaths paths, string? path)
    {
        // Only an absent file is as good as an empty one: what cannot be read must not be taken for the defaults.
        if (path is null && Native.IsAbsent(paths.ConfigurationFile))
            return Read(ConfigurationFile.Of(), paths, null);
        path ??= paths.ConfigurationFile;
        return Read(ConfigurationFile.Load(path), paths, path);
    }

    /// <summary>Takes over the keys of a parsed file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="paths">The daemon and its places.</param>
    /// <param name="path">What errors and <see cref="Path"/> call it.</param>
    /// <exception cref="LibvirtException">as <see cref="Load"/></exception>
    public static DaemonSettings Read(ConfigurationFile file, DaemonPaths paths, string? path)
    {
        var settings = new DaemonSettings(paths, path, SettingValues.Read(file, SettingCatalogue.Of(paths.Program.Kind), paths.Program.Name));
        settings.Check();
        return settings;
    }

    /// <summary>The keys that differ from those of older settings and that <see cref="Setting.IsLive"/> does not let change while the daemon runs.</summary>
    public IEnumerable<string> NeedsRestart(DaemonSettings before)
    {
        foreach (var group in SettingCatalogue.Of(Paths.Program.Kind))
            foreach (var setting in group.Settings)
                if (!setting.IsLive && !_values.IsSame(setting, before._values))
                    yield return setting.Name;
    }

    private void Check()
    {
        if ((Has(CertificateSettings.KeyFile) || Has(CertificateSettings.CertificateFile)) && (Has(CertificateSettings.KeyFiles) || Has(CertificateSettings.CertificateFiles)))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Conf, "cert_file/key_file are mutually exclusive with cert_files/key_files");
        if (Has(CertificateSettings.KeyFiles) != Has(CertificateSettings.CertificateFiles)
            || Get(CertificateSettings.KeyFiles)?.Count != Get(CertificateSettings.CertificateFiles)?.Count)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Conf, "key_files and cert_files must list as many keys as certificates");
        foreach (var setting in (TextSetting[])[LoggingSettings.Filters, LoggingSettings.Outputs])
            if (Get(setting) is { } text)
                (setting == LoggingSettings.Filters ? (Action<string>)LogConfiguration.CheckFilters : LogConfiguration.CheckOutputs)(text);
    }
}
