using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Character devices over TCP.</summary>
public static class CharacterDeviceSettings
{
    /// <summary>TLS unless the definition says otherwise.</summary>
    public static readonly FlagSetting Tls = new("chardev_tls", false, "With 1 character devices over TCP use TLS unless their definition says no.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Character devices", "",
        Tls, TlsKeys.CharacterDevice.Folder, TlsKeys.CharacterDevice.Verify, TlsKeys.CharacterDevice.Secret, TlsKeys.CharacterDevice.Priority);
}
