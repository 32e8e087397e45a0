using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.DomainCapabilities;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.DomainCapabilities;

/// <summary>virConnectGetDomainCapabilities as native 12.8 answered it.</summary>
public sealed class RecordedDomainCapabilities : ISuite
{
    private readonly Dictionary<string, JsonElement> _cases = Manifest.Read("recorded/manifests/domcaps.jsonl");
    private readonly Dictionary<string, IEmulatorCapabilities?> _emulators = [];

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        var p = c.GetProperty("params");
        var answer = c.GetProperty("steps").GetProperty("get");
        string Text(string name) => p.GetProperty(name).GetString()!;
        var host = new DomainCapabilitiesHost { Architecture = "x86_64", Firmware = InstalledFirmware.Recorded, TpmVersions = ["1.2", "2.0"] };
        try
        {
            var document = DomainCapabilitiesCall.Answer(new RecordedCatalog(Emulator), host, Text("emulator"), Text("arch"), Text("machine"), Text("virttype"),
                p.TryGetProperty("flags", out var flags) && flags.GetInt32() == 1);
            if (answer.TryGetProperty("error", out var wanted))
                return "answered; native: " + wanted.GetProperty("message").GetString();
            var expected = File.ReadAllText(Manifest.File("recorded/data/" + answer.GetProperty("ok").GetProperty("xml").GetString()));
            var actual = document.Format(new FormatOptions());
            return actual.TrimEnd() == expected.TrimEnd() ? null : Differences.First(expected, actual);
        }
        catch (LibvirtException e)
        {
            return answer.TryGetProperty("error", out var error) && error.GetProperty("message").GetString() == e.Message && error.GetProperty("code").GetInt32() == (int)e.Code
                && error.GetProperty("domain").GetInt32() == (int)e.Error.Domain ? null : $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}";
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("domcaps", this, only, diffs);

    private IEmulatorCapabilities? Emulator(string suffix)
    {
        lock (_emulators)
        {
            if (!_emulators.TryGetValue(suffix, out var known))
            {
                var file = Manifest.File($"recorded/data/expected/qemu-caps/qemu-11.1.3-{suffix}.xml");
                _emulators[suffix] = known = File.Exists(file) ? RecordedCapabilities.Read(file) : null;
            }
            return known;
        }
    }
}
