namespace Libvirt.Documents.Moments;

/// <summary>Whether changes of a disk are tracked.</summary>
[XmlEnum]
public enum CheckpointMode
{
    /// <summary><c>no</c></summary>
    No,

    /// <summary><c>bitmap</c></summary>
    Bitmap,
}
