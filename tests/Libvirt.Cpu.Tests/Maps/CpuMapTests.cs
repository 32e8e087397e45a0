using Libvirt.Cpu.Maps;
using Libvirt.Cpu.Tests.Corpus;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Cpu.Tests.Maps;

public sealed class CpuMapTests
{
    [CorpusTheory]
    [InlineData("cpu-models.txt")]
    public void The_checked_in_map_is_fresh(string name)
    {
        using var stream = typeof(CpuMap).Assembly.GetManifestResourceStream(name)!;
        Assert.Equal(global::Libvirt.CpuImport.Importer.Import(CorpusMaps.RecordedFolder), new StreamReader(stream).ReadToEnd());
    }
}
