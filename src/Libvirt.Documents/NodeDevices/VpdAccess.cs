namespace Libvirt.Documents.NodeDevices;

/// <summary>Whether fields can be changed.</summary>
[XmlEnum]
public enum VpdAccess
{
    /// <summary><c>readonly</c></summary>
    Readonly,

    /// <summary><c>readwrite</c></summary>
    Readwrite,
}
