using System.Xml.Linq;
using Libvirt.Cpu.Maps;
using Libvirt.Cpu.Tests.Corpus;
using Libvirt.Cpu.X86;
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

    [CorpusTheory]
    [InlineData("recorded")]
    [InlineData("upstream")]
    public void Every_model_has_the_features_of_its_file(string corpus)
    {
        var (folder, map) = corpus == "recorded" ? (CorpusMaps.RecordedFolder, CorpusMaps.Recorded) : (CorpusMaps.UpstreamFolder, CorpusMaps.Upstream);
        var x86 = ((X86Architecture)map.For("x86_64")).Map;
        int models = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "x86_*.xml"))
            foreach (var element in XDocument.Load(file).Root!.Elements("model").Where(m => m.Element("model") is null))
            {
                var model = x86.FindModel(element.Attribute("name")!.Value)!;
                Assert.Equal(Names(element, f => f.Attribute("added") is null && f.Attribute("removed") is null), Names(x86, model.Features));
                Assert.Equal(Names(element, f => f.Attribute("added") is not null), Names(x86, model.Added));
                models++;
            }
        Assert.InRange(models, 80, 1000);
    }

    [CorpusTheory]
    [InlineData("x86_64-pc-qemu")]
    [InlineData("i686-pc-qemu")]
    public void Domain_capabilities_tell_the_same_vendors_canonical_names_and_host_model(string name)
    {
        var files = new CaseFiles(Path.Combine(CorpusFolder.Path!, "recorded", "data"));
        var modes = XDocument.Parse(files.Read($"expected/domcaps/{name}.xml")).Root!.Element("cpu")!.Elements("mode").ToDictionary(m => m.Attribute("name")!.Value);
        var x86 = (X86Architecture)CorpusMaps.Recorded.For("x86_64");
        foreach (var model in modes["custom"].Elements("model"))
            if (x86.Map.FindModel(model.Value) is { } known)
            {
                Assert.Equal(model.Attribute("vendor")!.Value, known.Vendor?.Name ?? "unknown");
                Assert.Equal(model.Attribute("canonical")?.Value, x86.Map.CanonicalName(model.Value));
            }
        var host = x86.HostModel(QemuCapabilities.Recorded(files, name.StartsWith('x') ? "x86_64" : "i386"), migratable: true);
        Assert.Equal(modes["host-model"].Element("model")!.Value, host.Model!.Name);
        Assert.Equal(modes["host-model"].Elements("feature").Select(f => $"{f.Attribute("policy")!.Value} {f.Attribute("name")!.Value}").Order(),
            host.Features.Select(f => $"{f.Policy!.ToString()!.ToLowerInvariant()} {f.Name}").Order());
    }

    [Theory]
    [InlineData("architecture x86\nvendor Intel")]
    [InlineData("architecture x86\ncpuid 1.0 efx")]
    [InlineData("architecture x86\ncpuid 1.0 eax\n  32 sse")]
    [InlineData("architecture x86\nmodel a\n  + nope")]
    [InlineData("architecture x86\nmodel a\n  like b")]
    [InlineData("architecture x86\nmodel a\n  signature 6")]
    [InlineData("architecture x86\nmodel a\n  signature 6/7/16")]
    [InlineData("architecture ppc64\nmodel a\n  pvr x")]
    [InlineData("architecture arm\nvendor a = z")]
    public void A_damaged_map_names_the_line(string text)
    {
        var e = Assert.Throws<LibvirtException>(() => CpuMap.Parse(text));
        Assert.Contains($"line {text.Split('\n').Length}:", e.Message);
    }

    private static string[] Names(XElement model, Func<XElement, bool> which) => [.. model.Elements("feature").Where(which).Select(f => f.Attribute("name")!.Value).Order(StringComparer.Ordinal)];

    private static string[] Names(X86Map map, X86FeatureSet set)
    {
        var names = new List<string>();
        for (int f = set.Next(0); f >= 0; f = set.Next(f + 1))
            names.Add(map.Features[f].Name);
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
