using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>Upstream's qemucaps2xmltest: of the capabilities only the flags count.</summary>
public sealed class GuestSuite : ISuite
{
    private readonly Dictionary<string, JsonElement> _cases = Manifest.Read("upstream/manifests/qemucaps2xmltest.jsonl");

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        var p = c.GetProperty("params");
        string architecture = p.GetProperty("arch").GetString()!;
        var known = EmulatorCapabilitiesDocument.Parse(File.ReadAllText(Manifest.File("upstream/data/" + c.GetProperty("input").GetString())), new ParseOptions());
        var emulator = new QemuCapabilities(new() { Architecture = architecture, Version = known.Version, Flags = known.Flags });
        var document = new CapabilitiesDocument
        {
            Host = new() { Cpu = new() { Architecture = architecture }, PowerManagementKnown = true, Iommu = false },
            Guests = [GuestCapabilities.Of(architecture, emulator, p.GetProperty("binary").GetString()!)],
        };
        var expected = File.ReadAllText(Manifest.File("upstream/data/" + c.GetProperty("expect").GetProperty("xml").GetString()));
        var actual = document.Format(new FormatOptions());
        return actual.TrimEnd() == expected.TrimEnd() ? null : Differences.First(expected, actual);
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemucaps2xml", this, only, diffs);
}
