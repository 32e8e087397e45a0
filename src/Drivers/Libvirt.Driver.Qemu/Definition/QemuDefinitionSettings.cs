using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.Definition;

/// <summary>What the host's configuration (qemu.conf and folders) says about definitions.</summary>
public sealed record QemuDefinitionSettings
{
    /// <summary>Architecture of the host.</summary>
    public string HostArchitecture { get; init; } = "x86_64";

    /// <summary>Folder of the sockets of channels, without slash at the end.</summary>
    public string ChannelFolder { get; init; } = "/run/libvirt/qemu/channel";

    /// <summary>Folders of earlier versions, whose sockets are also libvirt's own.</summary>
    public IReadOnlyList<string> OldChannelFolders { get; init; } = ["/var/lib/libvirt/qemu/channel", "/var/run/libvirt/qemu/channel"];

    /// <summary>Folder of the driver's files, without slash at the end.</summary>
    public string LibraryFolder { get; init; } = "/var/lib/libvirt/qemu";

    /// <summary>The host's security model, which labels without a model mean.</summary>
    public string SecurityModel { get; init; } = "none";

    /// <summary>Folder of the variables of firmware, without slash at the end.</summary>
    public string NvramFolder { get; init; } = "/var/lib/libvirt/qemu/nvram";

    /// <summary>The firmware that is installed.</summary>
    public FirmwareCatalog Firmware { get; init; } = FirmwareCatalog.Empty;

    /// <summary>Firmware without a descriptor, each with the template of its variables; counts for definitions that name the firmware.</summary>
    public IReadOnlyList<(string Code, string Variables)> FirmwarePairs { get; init; } =
    [
        ("/usr/share/OVMF/OVMF_CODE.fd", "/usr/share/OVMF/OVMF_VARS.fd"),
        ("/usr/share/OVMF/OVMF_CODE.secboot.fd", "/usr/share/OVMF/OVMF_VARS.fd"),
        ("/usr/share/AAVMF/AAVMF_CODE.fd", "/usr/share/AAVMF/AAVMF_VARS.fd"),
        ("/usr/share/AAVMF/AAVMF32_CODE.fd", "/usr/share/AAVMF/AAVMF32_VARS.fd"),
        ("/usr/share/OVMF/OVMF_CODE.ms.fd", "/usr/share/OVMF/OVMF_VARS.ms.fd"),
    ];

    /// <summary>Spice may use TLS.</summary>
    public bool SpiceTls { get; init; }

    /// <summary>The RDP server for QEMU's displays is installed.</summary>
    public bool HasRdp { get; init; }

    /// <summary>VNC guests play on the host's sound card.</summary>
    public bool VncAllowHostAudio { get; init; }

    /// <summary>Guests without display play on the host's sound card.</summary>
    public bool NoGraphicsAllowHostAudio { get; init; }

    /// <summary>QEMU's name of the driver for the host's sound card (the daemon's variable QEMU_AUDIO_DRV); null for its choice.</summary>
    public string? HostAudioDriver { get; init; }

    /// <summary>SDL's name of its audio driver (the daemon's variable SDL_AUDIODRIVER); null for its choice.</summary>
    public string? HostSdlDriver { get; init; }

    /// <summary>Versions of TPM ("1.2", "2.0") that swtpm emulates here; asked when a definition needs it, empty when nobody knows.</summary>
    public Func<IReadOnlyList<string>> TpmVersions { get; init; } = static () => [];

    /// <summary>Whether a PCI device of the host is PCI Express; null when it is not there.</summary>
    public Func<HostDeviceAddress, bool?> IsPciExpress { get; init; } = _ => null;

    /// <summary>IOMMU group of a PCI device of the host; null when it has none.</summary>
    public Func<HostDeviceAddress, uint?> IommuGroup { get; init; } = _ => null;
}
