using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>How much memory QEMU may lock, against upstream's qemumemlocktest.</summary>
public sealed class MemoryLockTests
{
    public static TheoryData<string> Cases => [.. Lines().Select(l => l.GetProperty("name").GetString()!)];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_limit_as_upstream(string name)
    {
        var json = Lines().Single(l => l.GetProperty("name").GetString() == name);
        var parameters = json.GetProperty("params");
        var capabilities = RecordedCapabilities.Read(UpstreamCase.File(json.GetProperty("needs")[0].GetString()!), true);
        var definition = new QemuDefinition(new RecordedCatalog(_ => capabilities), UpstreamEnvironment.Host(parameters.GetProperty("arch").GetString()!));
        var domain = DomainDocument.Parse(File.ReadAllText(UpstreamCase.File(json.GetProperty("input").GetString()!)), definition.Options(new() { Inactive = true }));
        Assert.Equal(parameters.GetProperty("bytes").GetUInt64(), MemoryLock.Limit(domain));
    }

    private static IEnumerable<JsonElement> Lines() => UpstreamCase.Lines("qemumemlocktest");
}
