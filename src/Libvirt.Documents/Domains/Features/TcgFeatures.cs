namespace Libvirt.Documents.Domains;

/// <summary>QEMU's emulator (<c>tcg</c>).</summary>
[XmlType]
public sealed partial class TcgFeatures
{
    /// <summary>KiB.</summary>
    [XmlElement("tb-cache", Unit = "KiB", Omit = 0ul)]
    public ulong TranslationCache { get; set; }
}
