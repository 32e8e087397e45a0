using Libvirt.Cpu.Maps;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Cpu.Tests.Corpus;

/// <summary>The maps with which the corpora were made.</summary>
public static class CorpusMaps
{
    /// <summary>Folder of the map of native 12.8.</summary>
    public static string RecordedFolder => Path.Combine(CorpusFolder.Path!, "recorded", "data", "shared", "cpu_map");

    /// <summary>Folder of the map of upstream's 11.3.</summary>
    public static string UpstreamFolder => Path.Combine(CorpusFolder.Path!, "upstream", "data", "cpu_map");

    /// <summary>The map of native 12.8: the one in the library, as another test proves.</summary>
    public static CpuMap Recorded => CpuMap.Current;

    /// <summary>The map of upstream's 11.3.</summary>
    public static CpuMap Upstream => Lazy.Value;

    private static readonly Lazy<CpuMap> Lazy = new(() => CpuMap.Parse(global::Libvirt.CpuImport.Importer.Import(UpstreamFolder)));

}
