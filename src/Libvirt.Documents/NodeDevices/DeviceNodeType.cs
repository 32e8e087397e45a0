namespace Libvirt.Documents.NodeDevices;

/// <summary>What a path in /dev is.</summary>
[XmlEnum]
public enum DeviceNodeType
{
    /// <summary><c>dev</c></summary>
    Dev,

    /// <summary><c>link</c></summary>
    Link,
}
