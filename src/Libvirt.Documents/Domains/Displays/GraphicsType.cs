namespace Libvirt.Documents.Domains;

/// <summary>Protocol of a display.</summary>
[XmlEnum]
public enum GraphicsType
{
    /// <summary><c>sdl</c></summary>
    Sdl,

    /// <summary><c>vnc</c></summary>
    Vnc,

    /// <summary><c>rdp</c></summary>
    Rdp,

    /// <summary><c>desktop</c></summary>
    Desktop,

    /// <summary><c>spice</c></summary>
    Spice,

    /// <summary><c>egl-headless</c></summary>
    EglHeadless,

    /// <summary><c>dbus</c></summary>
    Dbus,
}
