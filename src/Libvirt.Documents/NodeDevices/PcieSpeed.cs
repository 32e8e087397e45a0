namespace Libvirt.Documents.NodeDevices;

/// <summary>Speed of a PCI Express link in GT/s.</summary>
[XmlEnum]
public enum PcieSpeed
{
    /// <summary><c>2.5</c></summary>
    [XmlName("2.5")]
    Gen1,

    /// <summary><c>5</c></summary>
    [XmlName("5")]
    Gen2,

    /// <summary><c>8</c></summary>
    [XmlName("8")]
    Gen3,

    /// <summary><c>16</c></summary>
    [XmlName("16")]
    Gen4,

    /// <summary><c>32</c></summary>
    [XmlName("32")]
    Gen5,

    /// <summary><c>64</c></summary>
    [XmlName("64")]
    Gen6,
}
