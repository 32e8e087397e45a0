namespace Libvirt.Documents.Domains;

/// <summary>Memory limits in KiB (<c>memtune</c>).</summary>
[XmlType]
public sealed partial class MemoryTuning
{
    /// <summary>Element <c>hard_limit</c>.</summary>
    [XmlElement("hard_limit", Unit = "KiB", When = nameof(HasHardLimit), Path = "memtune/hard_limit[1]")]
    public ulong? HardLimit { get; set; }

    /// <summary>Element <c>soft_limit</c>.</summary>
    [XmlElement("soft_limit", Unit = "KiB", When = nameof(HasSoftLimit), Path = "memtune/soft_limit[1]")]
    public ulong? SoftLimit { get; set; }

    /// <summary>Element <c>min_guarantee</c>.</summary>
    [XmlElement("min_guarantee", Unit = "KiB", Omit = 0ul, Path = "memtune/min_guarantee[1]")]
    public ulong MinimumGuarantee { get; set; }

    /// <summary>Element <c>swap_hard_limit</c>.</summary>
    [XmlElement("swap_hard_limit", Unit = "KiB", When = nameof(HasSwapHardLimit), Path = "memtune/swap_hard_limit[1]")]
    public ulong? SwapHardLimit { get; set; }
}
