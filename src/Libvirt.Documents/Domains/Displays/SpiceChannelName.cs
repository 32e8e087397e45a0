namespace Libvirt.Documents.Domains;

/// <summary>A SPICE channel.</summary>
[XmlEnum]
public enum SpiceChannelName
{
    /// <summary><c>main</c></summary>
    Main,

    /// <summary><c>display</c></summary>
    Display,

    /// <summary><c>inputs</c></summary>
    Inputs,

    /// <summary><c>cursor</c></summary>
    Cursor,

    /// <summary><c>playback</c></summary>
    Playback,

    /// <summary><c>record</c></summary>
    Record,

    /// <summary><c>smartcard</c></summary>
    Smartcard,

    /// <summary><c>usbredir</c></summary>
    Usbredir,
}
