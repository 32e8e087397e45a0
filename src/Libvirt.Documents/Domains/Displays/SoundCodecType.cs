namespace Libvirt.Documents.Domains;

/// <summary>Kind of codec.</summary>
[XmlEnum]
public enum SoundCodecType
{
    /// <summary><c>duplex</c></summary>
    Duplex,

    /// <summary><c>micro</c></summary>
    Micro,

    /// <summary><c>output</c></summary>
    Output,
}
