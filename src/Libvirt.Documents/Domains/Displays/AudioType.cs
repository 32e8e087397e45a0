namespace Libvirt.Documents.Domains;

/// <summary>Host side of sound.</summary>
[XmlEnum]
public enum AudioType
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>alsa</c></summary>
    Alsa,

    /// <summary><c>coreaudio</c></summary>
    Coreaudio,

    /// <summary><c>jack</c></summary>
    Jack,

    /// <summary><c>oss</c></summary>
    Oss,

    /// <summary><c>pulseaudio</c></summary>
    Pulseaudio,

    /// <summary><c>sdl</c></summary>
    Sdl,

    /// <summary><c>spice</c></summary>
    Spice,

    /// <summary><c>file</c></summary>
    File,

    /// <summary><c>dbus</c></summary>
    Dbus,

    /// <summary><c>pipewire</c></summary>
    Pipewire,
}
