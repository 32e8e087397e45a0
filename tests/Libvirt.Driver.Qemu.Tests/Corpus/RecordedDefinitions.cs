using Libvirt.Documents;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Tests.Capabilities;

namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>What native 12.8 with QEMU 11.1 answered when domains were defined.</summary>
public sealed class RecordedDefinitions : ISuite
{
    private readonly Dictionary<string, RecordedCase> _cases = RecordedCase.Read("qemu-domain").ToDictionary(c => c.Name);
    private static readonly Dictionary<string, QemuCapabilities?> Binaries = [];
    private readonly QemuDefinition _definition;

    /// <summary>The host of the recordings.</summary>
    public RecordedDefinitions() => _definition = new(new RecordedCatalog(Binary), Host);

    /// <summary>Configuration of that host.</summary>
    public static QemuDefinitionSettings Host { get; } = new() { Firmware = InstalledFirmware.Recorded };

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <summary>Of the refused cases, those whose message is native's too.</summary>
    public bool SameMessage(string caseName)
    {
        try
        {
            Parse(_cases[caseName].Input);
            return false;
        }
        catch (LibvirtException e)
        {
            return e.Message == _cases[caseName].Message;
        }
    }

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        try
        {
            var domain = Parse(c.Input);
            if (c.Code != 0)
                return "accepted; native: " + c.Message;
            foreach (var (kind, expected) in c.Outputs)
            {
                var actual = (kind == "migratable" ? _definition.Migratable(domain) : domain).Format(new() { Inactive = true, Secure = kind != "inactive-nosec", Migratable = kind == "migratable" });
                if (actual != expected)
                    return kind + ": " + Differences.First(expected, actual);
            }
            return null;
        }
        catch (LibvirtException e)
        {
            if ((int)e.Code == c.Code && (int)e.Error.Domain == c.Domain)
                return null;
            return $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message} [{e.Error.Str3}]; native: {c.Code}/{c.Domain} {c.Message}";
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs)
    {
        int failed = Differences.Report("qemu-domain", this, only, diffs);
        var refused = Names.Where(n => _cases[n].Code != 0 && (only is null || n.Contains(only, StringComparison.Ordinal))).ToList();
        Console.WriteLine($"qemu-domain: messages equal: {refused.Count(SameMessage)} of {refused.Count}");
        return failed;
    }

    private DomainDocument Parse(string xml) => DomainDocument.Parse(xml, _definition.Options(new() { Inactive = true, AbiUpdate = true }));

    /// <summary>Capabilities of a binary by the end of its name; Debian has another name for that of ppc64.</summary>
    public static QemuCapabilities? Binary(string suffix)
    {
        if (!Binaries.TryGetValue(suffix, out var known))
        {
            var file = Path.Combine(CorpusFolder.Path!, "recorded", "data", "expected", "qemu-caps", $"qemu-11.1.3-{(suffix == "ppc64le" ? "ppc64" : suffix)}.xml");
            Binaries[suffix] = known = File.Exists(file) ? RecordedCapabilities.Read(file) : null;
        }
        return known;
    }
}
