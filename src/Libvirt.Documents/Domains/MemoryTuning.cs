namespace Libvirt.Documents.Domains;

/// <summary>Memory limits in KiB (<c>memtune</c>).</summary>
[XmlType]
public sealed partial class MemoryTuning
{
    /// <summary>Element <c>hard_limit</c>.</summary>
    [XmlElement("hard_limit", Unit = "KiB", When = nameof(HasHardLimit))]
    public ulong? HardLimit { get; set; }

    /// <summary>Element <c>soft_limit</c>.</summary>
    [XmlElement("soft_limit", Unit = "KiB", When = nameof(HasSoftLimit))]
    public ulong? SoftLimit { get; set; }

    /// <summary>Element <c>min_guarantee</c>.</summary>
    [XmlElement("min_guarantee", Unit = "KiB", Omit = 0ul)]
    public ulong MinimumGuarantee { get; set; }

    /// <summary>Element <c>swap_hard_limit</c>.</summary>
    [XmlElement("swap_hard_limit", Unit = "KiB", When = nameof(HasSwapHardLimit))]
    public ulong? SwapHardLimit { get; set; }
}
