namespace Libvirt.Documents.Domains;

public sealed partial class DiskSource
{
    /// <summary>What a volume of a pool stands for in a domain that runs; null otherwise. It is found anew when the pool is asked again, and stands in no document.</summary>
    public DiskSource? Translated { get; set; }

    partial void OnCloned(DiskSource source) => Translated = source.Translated;
}
