using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.Domains.Status;
using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Guests;

/// <summary>Upstream's qemustatusxml2xmltest: what the driver keeps of guests that run, as it reads and writes it.</summary>
internal static class StatusCases
{
    public static string? Difference(JsonElement c)
    {
        // Nothing is known of the emulator, as in upstream's test: what runs must be read even then.
        var reading = new QemuDefinition(new RecordedCatalog(_ => null), UpstreamEnvironment.Host("x86_64")).Options(new()
        {
            Status = true,
            SkipValidation = true,
            DomainPrivateData = () => new QemuDomainStatus { MemoryBase = "/var/lib/libvirt/qemu/ram" },
        });
        string Text(string path) => File.ReadAllText(UpstreamCase.File(path));
        var actual = DomainStatusDocument.Parse(Text(c.GetProperty("input").GetString()!), reading).Format();
        var expected = Text(c.GetProperty("expect").GetProperty("xml").GetString()!);
        return actual == expected ? null : Differences.First(expected, actual);
    }
}
