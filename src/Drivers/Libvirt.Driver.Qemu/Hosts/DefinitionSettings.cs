using Libvirt.Driver.Qemu.CommandLine.HostDevices;
using Libvirt.Host.Devices;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Firmware;
using Libvirt.Driver.Qemu.DomainCapabilities;
using Libvirt.Host.Cpus;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>What the host and its configuration say about definitions.</summary>
internal static class DefinitionSettings
{
    /// <summary>Reads the host.</summary>
    public static QemuDefinitionSettings Of(QemuConfiguration configuration) => new()
    {
        HostArchitecture = HostArchitecture.Current(),
        ChannelFolder = configuration.Folders.Channels,
        OldChannelFolders = [configuration.Folders.Library + "/channel", configuration.Folders.Library + "/channel/target"],
        LibraryFolder = configuration.Folders.Library,
        SecurityModel = configuration.IsPrivileged ? "dac" : "none",
        NvramFolder = configuration.Folders.Nvram,
        Firmware = FirmwareCatalog.Of(DescriptorFiles.Read(DescriptorFiles.Folders("firmware", configuration.IsPrivileged))),
        FirmwarePairs = Pairs(configuration.Get(GuestSettings.Nvram)) ?? new QemuDefinitionSettings().FirmwarePairs,
        SpiceTls = configuration.Get(SpiceSettings.Tls),
        VncAllowHostAudio = configuration.Get(VncSettings.AllowHostAudio),
        NoGraphicsAllowHostAudio = configuration.Get(DisplaySettings.NoGraphicsAllowHostAudio),
        HostAudioDriver = Environment.GetEnvironmentVariable("QEMU_AUDIO_DRV"),
        TpmVersions = static () => DomainCapabilitiesHost.EmulatedTpmVersions,
        IsPciExpress = static address => new PciDevices().IsExpress(HostDeviceProperties.Address(address)),
        IommuGroup = static address => new PciDevices().GroupNumber(HostDeviceProperties.Address(address)),
        HostSdlDriver = Environment.GetEnvironmentVariable("SDL_AUDIODRIVER"),
    };

    /// <summary>FIRMWARE:VARIABLES each.</summary>
    private static List<(string, string)>? Pairs(IReadOnlyList<string>? texts)
    {
        if (texts is null)
            return null;
        var pairs = new List<(string, string)>();
        foreach (var text in texts)
            if (text.Split(':') is [var code, var variables])
                pairs.Add((code, variables));
            else
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"nvram: '{text}' is not FIRMWARE:VARIABLES");
        return pairs;
    }
}
