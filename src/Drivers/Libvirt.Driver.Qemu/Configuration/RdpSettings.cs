using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>RDP, through the program qemu-rdp.</summary>
public static class RdpSettings
{
    /// <summary>The address of displays that name none.</summary>
    public static readonly TextSetting Listen = new("rdp_listen", "127.0.0.1", "0.0.0.0", "Address of displays whose definition names none. Not set: 127.0.0.1.");

    /// <summary>The user of displays that name none.</summary>
    public static readonly TextSetting UserName = new("rdp_username", null, "user", "User who may log in to displays whose definition names none.");

    /// <summary>The password of displays that have none.</summary>
    public static readonly TextSetting Password = new("rdp_password", null, "RDP12345", "Password of displays whose definition has none. The server lets nobody in without one.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("RDP", "Have no effect yet: displays of type rdp are refused.", Listen, TlsKeys.Rdp.Folder, UserName, Password);
}
