using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Firmware;
using Libvirt.Driver.Qemu.DomainCapabilities;
using Libvirt.Host.Cpus;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>What the host and its configuration say about definitions.</summary>
internal static class DefinitionSettings
{
    private const string Shared = "/usr/share/qemu/firmware", Local = "/etc/qemu/firmware";

    /// <summary>Reads the host.</summary>
    public static QemuDefinitionSettings Of(QemuConfiguration configuration) => new()
    {
        HostArchitecture = HostArchitecture.Current(),
        ChannelFolder = configuration.Folders.Channels,
        OldChannelFolders = [configuration.Folders.Library + "/channel", configuration.Folders.Library + "/channel/target"],
        LibraryFolder = configuration.Folders.Library,
        SecurityModel = configuration.IsPrivileged ? "dac" : "none",
        NvramFolder = configuration.Folders.Nvram,
        Firmware = FirmwareCatalog.Merge(Files(Shared), Files(Local), configuration.IsPrivileged ? [] : Files(UserFolders.Configuration + "/../qemu/firmware")),
        SpiceTls = configuration.Get(SpiceSettings.Tls),
        VncAllowHostAudio = configuration.Get(VncSettings.AllowHostAudio),
        NoGraphicsAllowHostAudio = configuration.Get(DisplaySettings.NoGraphicsAllowHostAudio),
        HostAudioDriver = Environment.GetEnvironmentVariable("QEMU_AUDIO_DRV"),
        TpmVersions = static () => DomainCapabilitiesHost.EmulatedTpmVersions,
        HostSdlDriver = Environment.GetEnvironmentVariable("SDL_AUDIODRIVER"),
    };

    private static IEnumerable<(string, string)> Files(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json"))
            yield return (Path.GetFileName(path), File.ReadAllText(path));
    }
}
