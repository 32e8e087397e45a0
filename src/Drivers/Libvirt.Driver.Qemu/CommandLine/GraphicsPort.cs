namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>What a port of the host is for.</summary>
public enum GraphicsPort
{
    /// <summary>VNC.</summary>
    Vnc,

    /// <summary>VNC through web sockets.</summary>
    VncWebSocket,

    /// <summary>SPICE without TLS.</summary>
    Spice,

    /// <summary>SPICE with TLS.</summary>
    SpiceTls,

    /// <summary>RDP.</summary>
    Rdp,
}
