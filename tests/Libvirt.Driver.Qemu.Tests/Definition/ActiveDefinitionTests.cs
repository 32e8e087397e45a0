using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Definition;

/// <summary>The two views of a guest that runs, against upstream's qemuxmlactivetest.</summary>
public sealed class ActiveDefinitionTests
{
    public static TheoryData<string> Cases => [.. Lines().Select(l => l.GetProperty("name").GetString()!)];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_views_as_upstream(string name)
    {
        var json = Lines().Single(l => l.GetProperty("name").GetString() == name);
        var capabilities = RecordedCapabilities.Read(UpstreamCase.File(json.GetProperty("needs")[0].GetString()!), true);
        var definition = new QemuDefinition(new RecordedCatalog(_ => capabilities), new() { ChannelFolder = "/var/run/libvirt/qemu/channel", OldChannelFolders = ["/var/lib/libvirt/qemu/channel"] });
        var domain = DomainDocument.Parse(File.ReadAllText(UpstreamCase.File(json.GetProperty("input").GetString()!)), definition.Options(new()));
        domain.Id ??= json.GetProperty("params").GetProperty("domain_id_if_unset").GetInt32();
        foreach (var view in new[] { "inactive", "active" })
            Assert.Equal(File.ReadAllText(UpstreamCase.File(json.GetProperty("expect").GetProperty(view).GetString()!)), domain.Format(new() { Secure = true, Inactive = view == "inactive" }));
    }

    private static IEnumerable<JsonElement> Lines() => CorpusFolder.Path is null ? []
        : File.ReadLines(Path.Combine(CorpusFolder.Path, "upstream", "manifests", "qemuxmlactivetest.jsonl")).Select(l => JsonDocument.Parse(l).RootElement);
}
