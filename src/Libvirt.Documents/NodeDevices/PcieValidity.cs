namespace Libvirt.Documents.NodeDevices;

/// <summary>What a link could do or does.</summary>
[XmlEnum]
public enum PcieValidity
{
    /// <summary><c>cap</c></summary>
    Cap,

    /// <summary><c>sta</c></summary>
    Sta,
}
