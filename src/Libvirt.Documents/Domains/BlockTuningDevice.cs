namespace Libvirt.Documents.Domains;

/// <summary>Limits of one host device (<c>device</c>).</summary>
[XmlType]
public sealed partial class BlockTuningDevice
{
    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path", Data = "%absolutePath", Needed = true)]
    public string Path { get; set; } = "";

    /// <summary>Element <c>weight</c>.</summary>
    [XmlElement("weight", Omit = 0u, Invalid = "could not parse weight {0}", Data = "digits[100..1000]")]
    public uint Weight { get; set; }

    /// <summary>Element <c>read_iops_sec</c>.</summary>
    [XmlElement("read_iops_sec", Custom = true)]
    public uint ReadIops { get; set; }

    /// <summary>Element <c>write_iops_sec</c>.</summary>
    [XmlElement("write_iops_sec", Custom = true)]
    public uint WriteIops { get; set; }

    /// <summary>Element <c>read_bytes_sec</c>.</summary>
    [XmlElement("read_bytes_sec", Omit = 0ul)]
    public ulong ReadBytes { get; set; }

    /// <summary>Element <c>write_bytes_sec</c>.</summary>
    [XmlElement("write_bytes_sec", Omit = 0ul)]
    public ulong WriteBytes { get; set; }
}
