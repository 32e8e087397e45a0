using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Certificates that hold for everything.</summary>
public static class TlsSettings
{
    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("TLS", "",
        TlsKeys.Common.Folder, TlsKeys.Common.Verify, TlsKeys.Common.Secret, TlsKeys.Common.Priority);
}
