using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>VNC.</summary>
public static class VncSettings
{
    /// <summary>The address that displays listen on which name none; null for the loopback.</summary>
    public static readonly TextSetting Listen = new("vnc_listen", "127.0.0.1", "0.0.0.0",
        "Address of displays whose definition names none. Not set: 127.0.0.1. Turn TLS with verification on before the network can reach it.");

    /// <summary>Displays without an address listen on a UNIX socket.</summary>
    public static readonly FlagSetting AutomaticUnixSocket = new("vnc_auto_unix_socket", false,
        "With 1 displays whose definition names no address listen on a UNIX socket in the guest's folder: other users of the host cannot reach it. Goes before vnc_listen.");

    /// <summary>Displays offer TLS.</summary>
    public static readonly FlagSetting Tls = new("vnc_tls", false, "With 1 displays demand TLS (VeNCrypt), which the client must know. The certificates must be there.");

    /// <summary>The password of displays that have none; null for no password.</summary>
    public static readonly TextSetting Password = new("vnc_password", null, "XYZ12345",
        "Password of displays whose definition has none; the first 8 bytes count. An empty one lets nobody in; not set: no password is asked for.");

    /// <summary>Clients log in with SASL.</summary>
    public static readonly FlagSetting Sasl = new("vnc_sasl", false, "With 1 clients log in with SASL; /etc/sasl2/qemu.conf says how.");

    /// <summary>Where SASL's configuration is; null for its own place.</summary>
    public static readonly TextSetting SaslFolder = new("vnc_sasl_dir", null, "/some/directory/sasl2", "Folder of SASL's configuration, for daemons of users.");

    /// <summary>Guests with VNC may use the host's sound card.</summary>
    public static readonly FlagSetting AllowHostAudio = new("vnc_allow_host_audio", false,
        "With 1 guests with a VNC display use the sound driver that the daemon's variable QEMU_AUDIO_DRV names; with 0 they have none but VNC's own.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("VNC", "", Listen, AutomaticUnixSocket, Tls, TlsKeys.Vnc.Folder, TlsKeys.Vnc.Verify, TlsKeys.Vnc.Secret, TlsKeys.Vnc.Priority,
        Password, Sasl, SaslFolder, AllowHostAudio);
}
