namespace Libvirt.Documents.Domains;

/// <summary>What writing zeros does.</summary>
[XmlEnum]
public enum DiskDetectZeroes
{
    /// <summary><c>off</c></summary>
    Off,

    /// <summary><c>on</c></summary>
    On,

    /// <summary><c>unmap</c></summary>
    Unmap,
}
