using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Ports of displays, and sound without one.</summary>
public static class DisplaySettings
{
    private const uint VncBase = 5900, WebSocketBase = 5700, LastPort = 65535;

    /// <summary>Guests without a display may use the host's sound card.</summary>
    public static readonly FlagSetting NoGraphicsAllowHostAudio = new("nographics_allow_host_audio", false,
        "With 1 guests without a display use the sound driver that the daemon's variable QEMU_AUDIO_DRV names; with 0 they have none.");

    /// <summary>The first port of VNC and SPICE.</summary>
    public static readonly UnsignedSetting PortMinimum = new("remote_display_port_min", VncBase, "First port of VNC and SPICE displays that get theirs automatically; at least 5900.")
    { Least = VncBase, Most = LastPort };

    /// <summary>The last port of VNC and SPICE.</summary>
    public static readonly UnsignedSetting PortMaximum = new("remote_display_port_max", LastPort, "Last port of VNC and SPICE displays.") { Most = LastPort };

    /// <summary>The first port of VNC's WebSocket.</summary>
    public static readonly UnsignedSetting WebSocketPortMinimum = new("remote_websocket_port_min", WebSocketBase, "First port of VNC's WebSocket; at least 5700.")
    { Least = WebSocketBase, Most = LastPort };

    /// <summary>The last port of VNC's WebSocket.</summary>
    public static readonly UnsignedSetting WebSocketPortMaximum = new("remote_websocket_port_max", LastPort, "Last port of VNC's WebSocket.") { Most = LastPort };

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Displays", "", NoGraphicsAllowHostAudio, PortMinimum, PortMaximum, WebSocketPortMinimum, WebSocketPortMaximum);
}
