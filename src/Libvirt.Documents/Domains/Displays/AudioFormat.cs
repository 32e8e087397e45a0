namespace Libvirt.Documents.Domains;

/// <summary>Format of samples.</summary>
[XmlEnum]
public enum AudioFormat
{
    /// <summary><c>u8</c></summary>
    U8,

    /// <summary><c>s8</c></summary>
    S8,

    /// <summary><c>u16</c></summary>
    U16,

    /// <summary><c>s16</c></summary>
    S16,

    /// <summary><c>u32</c></summary>
    U32,

    /// <summary><c>s32</c></summary>
    S32,

    /// <summary><c>f32</c></summary>
    F32,
}
