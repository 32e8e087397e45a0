using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>Upstream's qemucapabilitiestest (<c>.replies</c> to <c>.xml</c>, and files read and written again) and the dialogues that native 12.8 held.</summary>
public sealed class ProbeSuite : ISuite
{
    private readonly bool _recorded;
    private readonly Dictionary<string, JsonElement> _cases;

    public ProbeSuite(bool recorded)
    {
        _recorded = recorded;
        _cases = Manifest.Read(recorded ? "recorded/manifests/qemu-caps.jsonl" : "upstream/manifests/qemucapabilitiestest.jsonl");
    }

    private static HashSet<string> UpstreamFlags { get; } = [.. Manifest.Json("upstream/data/_derived/qemu-caps-flags.json").GetProperty("flags").EnumerateArray()
        .Where(f => !f.GetProperty("enum").GetString()!.StartsWith("X_", StringComparison.Ordinal)).Select(f => f.GetProperty("name").GetString()!)];

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        string data = _recorded ? "recorded/data/" : "upstream/data/";
        string input = Manifest.File(data + c.GetProperty("input").GetString());
        string expected = File.ReadAllText(Manifest.File(data + (_recorded ? c.GetProperty("expected").GetProperty("capsXml") : c.GetProperty("expect").GetProperty("xml")).GetString()));
        try
        {
            if (!_recorded && c.GetProperty("kind").GetString() == "caps-load-copy-format")
                return Differ(expected, EmulatorCapabilitiesDocument.Parse(File.ReadAllText(input), new ParseOptions()).Clone());
            var dialogue = ReplayedQmp.Read(_recorded ? ReplayedQmp.Recorded(input) : ReplayedQmp.Upstream(input));
            var parameters = c.GetProperty("params");
            var found = new EmulatorCapabilitiesDocument();
            var probe = new EmulatorProbe(dialogue[0], Deadline.Never, found);
            probe.Everything(!_recorded && parameters.GetProperty("hvf").GetBoolean());
            found.MicrocodeVersion = 0;
            if (dialogue.Count > 1)
            {
                new EmulatorProbe(dialogue[1], Deadline.Never, found).Translator(probe.Flags);
                found.MicrocodeVersion = parameters.GetProperty("fake_microcode_if_accel_and_tcg").GetUInt32();
            }
            if (_recorded)
                (found.Emulator, found.LibraryVersion) = (Between(expected, "emulator"), 12_008_000);
            else
            {
                (found.Emulator, found.EmulatorTime, found.LibraryTime, found.LibraryVersion) = (parameters.GetProperty("binary").GetString(), 0, 0, 0);
                if (found.HyperV is { } hyperV)
                    (hyperV.DirectTimers, hyperV.DirectFlush, hyperV.ExtendedFlush) = (null, null, null); // libvirt 12
                found.Flags.RemoveAll(f => !UpstreamFlags.Contains(f));
                foreach (var flag in EmulatorFlagTable.All.Where(f => f.Retired))
                    expected = expected.Replace($"  <flag name='{flag.Name}'/>\n", "", StringComparison.Ordinal);
            }
            return Differ(expected, found);
        }
        catch (Exception e) when (e is LibvirtException or InvalidOperationException)
        {
            return e.Message;
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report(_recorded ? "qemu-caps" : "qemucapabilities", this, only, diffs);

    private static string Between(string text, string element) => text.Split($"<{element}>")[1].Split($"</{element}>")[0];

    private static string? Differ(string expected, EmulatorCapabilitiesDocument document)
    {
        var actual = document.Format(new FormatOptions());
        if (!actual.EndsWith('\n'))
            actual += "\n";
        return actual == expected ? null : Differences.First(expected, actual);
    }
}
