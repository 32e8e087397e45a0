namespace Libvirt.Documents.Domains.Saving;

/// <summary>How the emulator's state in an image is packed; the numbers stand in files and do not change.</summary>
public enum SaveImageFormat
{
    /// <summary>Not at all.</summary>
    Raw = 0,

    /// <summary>gzip.</summary>
    Gzip = 1,

    /// <summary>bzip2.</summary>
    Bzip2 = 2,

    /// <summary>xz.</summary>
    Xz = 3,

    /// <summary>lzop.</summary>
    Lzop = 4,

    /// <summary>zstd.</summary>
    Zstd = 5,

    /// <summary>Not packed, and each page at a fixed place.</summary>
    Sparse = 6,
}
