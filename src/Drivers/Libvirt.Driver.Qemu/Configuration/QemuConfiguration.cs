using Libvirt.Host.Memory;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>What qemu.conf says, checked, with what follows from it. Immutable.</summary>
/// <example><code>bool logd = configuration.Get(ProgramSettings.OutputHandler) == "logd";</code></example>
public sealed partial class QemuConfiguration
{
    private readonly SettingValues _values;

    private QemuConfiguration(QemuFolders folders, bool isPrivileged, SettingValues values) => (Folders, IsPrivileged, _values) = (folders, isPrivileged, values);

    /// <summary>Where the driver's files are.</summary>
    public QemuFolders Folders { get; }

    /// <summary>The daemon runs as root.</summary>
    public bool IsPrivileged { get; }

    /// <summary>What the log should say about the file.</summary>
    public IReadOnlyList<string> Warnings => _values.Warnings;

    /// <summary>The value of a key.</summary>
    public T Get<T>(Setting<T> setting) => _values.Get(setting);

    /// <summary>Whether the file has the key.</summary>
    public bool Has(Setting setting) => _values.Has(setting);

    /// <summary>Reads qemu.conf of the folders; an absent file is as good as an empty one.</summary>
    /// <param name="folders">Where the driver's files are.</param>
    /// <param name="isPrivileged">The daemon runs as root.</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_SYSTEM_ERROR: it cannot be read; VIR_ERR_CONF_SYNTAX: syntax, an unknown key, values that make no sense;
    /// VIR_ERR_INTERNAL_ERROR: wrong type or range
    /// </exception>
    public static QemuConfiguration Load(QemuFolders folders, bool isPrivileged)
    {
        var path = folders.ConfigurationBase + "/qemu.conf";
        return Read(File.Exists(path) ? ConfigurationFile.Load(path) : ConfigurationFile.Of(), folders, isPrivileged);
    }

    /// <summary>Takes over the keys of a parsed file.</summary>
    /// <exception cref="LibvirtException">as <see cref="Load"/></exception>
    public static QemuConfiguration Read(ConfigurationFile file, QemuFolders folders, bool isPrivileged)
    {
        var configuration = new QemuConfiguration(folders, isPrivileged, SettingValues.Read(file, QemuSettingCatalogue.Groups, "the QEMU driver"));
        configuration.Check(file.NamingLines());
        return configuration;
    }

    /// <summary>What command lines need of it.</summary>
    /// <param name="inherited">Variables of the daemon that guests get unchanged.</param>
    public LaunchSettings ToLaunchSettings(IReadOnlyDictionary<string, string> inherited) => new()
    {
        LibraryFolder = Folders.Library,
        IsPrivileged = IsPrivileged,
        Sandbox = Get(ConfinementSettings.Seccomp) switch { < 0 => null, 0 => false, _ => true },
        DumpGuestCore = Get(ProgramSettings.DumpGuestCore),
        LogsTime = Get(ProgramSettings.LogTimestamp),
        NamesProcess = Get(ProgramSettings.SetProcessName),
        Inherited = inherited,
        HugePageMounts = HugePageMounts.Find(Get(ProgramSettings.HugePages)),
        DefaultHugePage = HugePageMounts.DefaultSize(),
        MemoryBackingFolder = MemoryFolder,
        ChannelFolder = Folders.Channels,
        BusFolder = Folders.Bus,
        PasstFolder = Folders.Passt,
        CharacterTls = Tls(TlsKeys.CharacterDevice, Get(CharacterDeviceSettings.Tls)),
        VncTls = Tls(TlsKeys.Vnc, Get(VncSettings.Tls)),
        SpiceTls = Tls(TlsKeys.Spice, Get(SpiceSettings.Tls)),
        NbdTls = Tls(TlsKeys.Nbd, Get(NetworkDiskSettings.NbdTls)),
        VncSasl = Get(VncSettings.Sasl),
        VncSaslFolder = Get(VncSettings.SaslFolder),
        VncPassword = Get(VncSettings.Password),
        VncListen = Get(VncSettings.Listen)!,
        VncAutoUnixSocket = Get(VncSettings.AutomaticUnixSocket),
        SpiceSasl = Get(SpiceSettings.Sasl),
        SpiceSaslFolder = Get(SpiceSettings.SaslFolder),
        SpicePassword = Get(SpiceSettings.Password),
        SpiceListen = Get(SpiceSettings.Listen)!,
        SpiceAutoUnixSocket = Get(SpiceSettings.AutomaticUnixSocket),
        RdpListen = Get(RdpSettings.Listen)!,
        DeprecationBehavior = Get(GuestSettings.DeprecationBehavior),
        DeprecatedCpuFeatures = Get(GuestSettings.DeprecatedFeatures) switch { "off" => false, "on" => true, _ => null },
        GlusterDebugLevel = Get(NetworkDiskSettings.GlusterDebugLevel),
    };

    private CommandLine.TlsSettings Tls(TlsKeys keys, bool enabled) => new(TlsFolder(keys))
    {
        Enabled = enabled, Verify = TlsVerifies(keys), Secret = TlsSecret(keys) is { } text && Uuid.TryParse(text, out var secret) ? secret : null,
    };

    private void Check(ConfigurationFile file)
    {
        CheckPorts(file, DisplaySettings.PortMinimum, DisplaySettings.PortMaximum);
        CheckPorts(file, DisplaySettings.WebSocketPortMinimum, DisplaySettings.WebSocketPortMaximum);
        CheckPorts(file, MigrationSettings.PortMinimum, MigrationSettings.PortMaximum);
        CheckPorts(file, BackupSettings.PortMinimum, BackupSettings.PortMaximum);
        foreach (var keys in (TlsKeys[])[TlsKeys.Common, TlsKeys.Vnc, TlsKeys.Spice, TlsKeys.Rdp, TlsKeys.CharacterDevice, TlsKeys.Migration, TlsKeys.Backup, TlsKeys.Nbd])
            if (Has(keys.Folder) && !Directory.Exists(Get(keys.Folder)))
                throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(keys.Folder.Name)}: {keys.Folder.Name} directory '{Get(keys.Folder)}' does not exist");
        if (Get(MigrationSettings.Host) is { } host && host.Trim('[', ']') is "localhost" or "localhost.localdomain" or "127.0.0.1" or "::1")
            throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(MigrationSettings.Host.Name)}: migration_host must not be the address of the local machine: {Get(MigrationSettings.Host)}");
        CheckDrivers(file);
        if (!IsPrivileged && Get(ConfinementSettings.Namespaces) is { Count: > 0 })
            throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(ConfinementSettings.Namespaces.Name)}: cannot use namespaces in session mode");
    }

    private void CheckDrivers(ConfigurationFile file)
    {
        var drivers = Get(ConfinementSettings.Drivers) ?? [];
        for (int i = 0; i < drivers.Count; i++)
        {
            for (int j = 0; j < i; j++)
                if (drivers[i] == drivers[j])
                    throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(ConfinementSettings.Drivers.Name)}: Duplicate security driver {drivers[i]}");
            if (drivers[i] == "none" && drivers.Count > 1)
                throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(ConfinementSettings.Drivers.Name)}: security driver none cannot be combined with others");
        }
    }

    private void CheckPorts(ConfigurationFile file, UnsignedSetting least, UnsignedSetting most)
    {
        if (Get(most) < Get(least))
            throw LibvirtException.Internal(ErrorDomain.Conf,
                $"{file.Place(Has(most) ? most.Name : least.Name)}: {least.Name}: min port must not be greater than max port: {Get(least)} > {Get(most)}");
    }
}
