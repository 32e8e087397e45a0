using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.DomainCapabilities;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.DomainCapabilities;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.DomainCapabilities;

/// <summary>Upstream's domaincapstest, its part about QEMU. What libvirt 12 tells beyond libvirt 11.3 is taken away before the comparison.</summary>
public sealed class DomainCapabilitiesSuite : ISuite
{
    private readonly Dictionary<string, JsonElement> _cases = Manifest.Read("upstream/manifests/domaincapstest.jsonl");

    /// <summary>The models that libvirt 11.3 knew.</summary>
    private static readonly Lazy<HashSet<string>> UpstreamModels = new(() => [.. Directory.EnumerateFiles(Manifest.File("upstream/data/cpu_map"), "x86_*.xml")
        .Select(f => Path.GetFileNameWithoutExtension(f)["x86_".Length..])]);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => _cases[caseName].GetProperty("kind").GetString() == "domcaps-qemu" ? null : "not about QEMU";

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        var p = c.GetProperty("params");
        string? Text(string name) => p.TryGetProperty(name, out var value) ? value.GetString() : null;
        var architecture = Text("arch")!;
        var emulator = RecordedCapabilities.Read(Manifest.File("upstream/data/" + c.GetProperty("input").GetString()), changes: [("bus-floppy", true)]);
        DomainTypeNames.TryParse(Text("virttype")!, out var type);
        var machine = Text("machine") ?? emulator.PreferredMachine(type) ?? emulator.PreferredMachine(DomainType.Qemu)!;
        machine = (emulator.Machine(type, machine) ?? emulator.Machine(DomainType.Qemu, machine))?.Name ?? machine;
        var host = new DomainCapabilitiesHost
        {
            Architecture = architecture,
            Cpu = architecture == "ppc64" ? new DomainCpu { Model = new() { Name = "POWER8" } } : null,
            KvmMaximumCpus = int.MaxValue,
            PhysicalAddressBits = architecture == "s390x" ? 0u : 64,
            Firmware = UpstreamEnvironment.Firmware,
            Loaders = ["/obviously/fake/firmware1.fd", "/obviously/fake/firmware2.fd"],
            HasVfio = true,
            HasRdp = true,
            TpmVersions = [.. (Text("swtpm_versions") ?? "").Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            HasSecureGuests = true,
            SevGuests = 59,
            SevEncryptedStateGuests = 450,
        };
        var document = DomainCapabilitiesBuilder.Build(new(emulator, Text("emulator")!, type, architecture, machine, host));
        TakeAwayNews(document);
        var expected = File.ReadAllText(Manifest.File("upstream/data/" + c.GetProperty("expect").GetProperty("xml").GetString())).Replace("        <value>handle</value>\n", "", StringComparison.Ordinal);
        var wanted = DomainCapabilitiesDocument.Parse(expected, new ParseOptions());
        wanted.Cpu!.Modes.OfType<CapabilityCpuHostModel>().Single().Features.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        expected = wanted.Format(new FormatOptions());
        var actual = document.Format(new FormatOptions());
        return actual.TrimEnd() == expected.TrimEnd() ? null : Differences.First(expected, actual);
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("domaincaps", this, only, diffs);

    private static void TakeAwayNews(DomainCapabilitiesDocument document)
    {
        (document.Os!.FirmwareFeatures, document.Os.VariableStore, document.Devices!.Console, document.Features!.Tdx) = (null, null, null, null);
        document.Cpu!.Modes.OfType<CapabilityCpuCustom>().Single().Models.RemoveAll(m => document.Architecture == "x86_64" && !UpstreamModels.Value.Contains(m.Name!));
        document.Devices.HostDevice!.Choices.RemoveAll(c => c.Name == "iommufd");
        if (document.Features.ProtectedVirtualization?.Supported == false)
            document.Features.ProtectedVirtualization = null;
    }
}
