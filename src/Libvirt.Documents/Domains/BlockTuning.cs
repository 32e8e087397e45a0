namespace Libvirt.Documents.Domains;

/// <summary>Weights and limits of block devices (<c>blkiotune</c>).</summary>
[XmlType]
public sealed partial class BlockTuning
{
    /// <summary>Element <c>weight</c>.</summary>
    [XmlElement("weight", Custom = true)]
    public uint Weight { get; set; }

    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device")]
    public List<BlockTuningDevice> Devices { get; set; } = [];
}
