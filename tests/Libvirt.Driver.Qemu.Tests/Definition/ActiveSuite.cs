using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Definition;

/// <summary>Upstream's qemuxmlactivetest: the two views of a guest that runs.</summary>
public sealed class ActiveSuite : ISuite
{
    private readonly Dictionary<string, JsonElement> _cases = UpstreamCase.Lines("qemuxmlactivetest").ToDictionary(l => l.GetProperty("name").GetString()!);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var json = _cases[caseName];
        var capabilities = RecordedCapabilities.Read(UpstreamCase.File(json.GetProperty("needs")[0].GetString()!), true);
        var definition = new QemuDefinition(new RecordedCatalog(_ => capabilities), UpstreamEnvironment.Host("x86_64"));
        var text = File.ReadAllText(UpstreamCase.File(json.GetProperty("input").GetString()!));
        var domain = DomainDocument.Parse(text, definition.Options(new()));
        UpstreamEnvironment.PinGeneration(domain, text);
        domain.Id ??= json.GetProperty("params").GetProperty("domain_id_if_unset").GetInt32();
        foreach (var view in new[] { "inactive", "active" })
        {
            var expected = File.ReadAllText(UpstreamCase.File(json.GetProperty("expect").GetProperty(view).GetString()!));
            var actual = domain.Format(new() { Secure = true, Inactive = view == "inactive" });
            if (actual != expected)
                return view + ": " + Differences.First(expected, actual);
        }
        return null;
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemuxmlactive", this, only, diffs);
}
