using System.Globalization;
using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>Upstream's qemumemlocktest: how much memory QEMU may lock.</summary>
internal static class MemoryLockCases
{
    public static string? Difference(JsonElement c)
    {
        var parameters = c.GetProperty("params");
        var capabilities = RecordedCapabilities.Read(UpstreamCase.File(c.GetProperty("needs")[0].GetString()!), true);
        var definition = new QemuDefinition(new RecordedCatalog(_ => capabilities), UpstreamEnvironment.Host(parameters.GetProperty("arch").GetString()!));
        var domain = DomainDocument.Parse(File.ReadAllText(UpstreamCase.File(c.GetProperty("input").GetString()!)), definition.Options(new() { Inactive = true }));
        var (expected, actual) = (parameters.GetProperty("bytes").GetUInt64(), MemoryLock.Limit(domain));
        return actual == expected ? null : string.Create(CultureInfo.InvariantCulture, $"{actual} instead of {expected}");
    }
}
