namespace Libvirt.Documents.Domains;

/// <summary>Weights and limits of block devices (<c>blkiotune</c>).</summary>
[XmlType]
public sealed partial class BlockTuning
{
    /// <summary>Element <c>weight</c>.</summary>
    [XmlElement("weight", Custom = true, Data = "digits[100..1000]")]
    public uint Weight { get; set; }

    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device")]
    public List<BlockTuningDevice> Devices { get; set; } = [];
}
