namespace Libvirt.Documents.Domains;

/// <summary>Kind of input device.</summary>
[XmlEnum]
public enum InputType
{
    /// <summary><c>mouse</c></summary>
    Mouse,

    /// <summary><c>tablet</c></summary>
    Tablet,

    /// <summary><c>keyboard</c></summary>
    Keyboard,

    /// <summary><c>passthrough</c></summary>
    Passthrough,

    /// <summary><c>evdev</c></summary>
    Evdev,
}
