using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>All keys of qemu.conf.</summary>
public static class QemuSettingCatalogue
{
    private static readonly SettingGroup Retired = new("Retired", "", new RetiredSetting("vxhs_tls"), new RetiredSetting("vxhs_tls_x509_cert_dir"),
        new RetiredSetting("vxhs_tls_x509_secret_uuid"), new RetiredSetting("clear_emulator_capabilities"), new RetiredSetting("allow_disk_format_probing"));

    /// <summary>The chapters of the file, in order; the retired keys come last.</summary>
    public static IReadOnlyList<SettingGroup> Groups { get; } =
    [
        TlsSettings.Group, VncSettings.Group, SpiceSettings.Group, RdpSettings.Group, CharacterDeviceSettings.Group, NetworkDiskSettings.Group,
        MigrationSettings.Group, BackupSettings.Group, DisplaySettings.Group, ConfinementSettings.Group, SaveSettings.Group, HostPowerSettings.Group,
        ProgramSettings.Group, GuestSettings.Group, Retired,
    ];

    /// <summary>The text of the file as it is installed.</summary>
    public static string DefaultText => DefaultFile.Write(
        "Settings of the QEMU driver. Lines that begin with # are comments: every key stands here with its default value or an example, commented out. A change takes effect when the daemon starts again.",
        Groups);
}
