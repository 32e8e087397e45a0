using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>SPICE.</summary>
public static class SpiceSettings
{
    /// <summary>The address of displays that name none.</summary>
    public static readonly TextSetting Listen = new("spice_listen", "127.0.0.1", "0.0.0.0",
        "Address of displays whose definition names none. Not set: 127.0.0.1. Turn TLS on before the network can reach it.");

    /// <summary>Displays offer TLS.</summary>
    public static readonly FlagSetting Tls = new("spice_tls", false, "With 1 displays may use TLS. The certificates must be there.");

    /// <summary>Displays without an address listen on a UNIX socket.</summary>
    public static readonly FlagSetting AutomaticUnixSocket = new("spice_auto_unix_socket", false,
        "With 1 displays whose definition names no address listen on a UNIX socket in the guest's folder. Goes before spice_listen.");

    /// <summary>The password of displays that have none; null for no password.</summary>
    public static readonly TextSetting Password = new("spice_password", null, "XYZ12345",
        "Password of displays whose definition has none. An empty one lets nobody in; not set: no password is asked for.");

    /// <summary>Clients log in with SASL.</summary>
    public static readonly FlagSetting Sasl = new("spice_sasl", false, "With 1 clients log in with SASL; /etc/sasl2/qemu.conf says how.");

    /// <summary>Where SASL's configuration is; null for its own place.</summary>
    public static readonly TextSetting SaslFolder = new("spice_sasl_dir", null, "/some/directory/sasl2", "Folder of SASL's configuration, for daemons of users.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("SPICE", "", Listen, Tls, TlsKeys.Spice.Folder, AutomaticUnixSocket, Password, Sasl, SaslFolder);
}
