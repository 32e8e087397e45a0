using System.Text;
using System.Text.RegularExpressions;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>What native 12.8 with QEMU 11.1 answered to virConnectDomainXMLToNative.</summary>
public sealed partial class RecordedArgumentsSuite : ISuite
{
    private static readonly Dictionary<string, RecordedCase> Cases = RecordedCase.Read("qemu-domain", "toNative").ToDictionary(c => c.Name);
    private readonly RecordedCatalog _catalog = new(RecordedDefinitions.Binary);
    private readonly QemuDefinition _definition;

    /// <summary>The host of the recordings.</summary>
    public RecordedArgumentsSuite() => _definition = new(_catalog, RecordedDefinitions.Host);

    /// <inheritdoc/>
    public IEnumerable<string> Names => Cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = Cases[caseName];
        try
        {
            var actual = Mask(Text(Build(c.Input)));
            if (c.Code != 0)
                return "accepted; native: " + c.Message;
            var expected = Mask(c.Outputs["text"].TrimEnd());
            return actual == expected ? null : Differences.First(Lines(expected), Lines(actual));
        }
        catch (LibvirtException e)
        {
            return (int)e.Code == c.Code && (int)e.Error.Domain == c.Domain ? null
                : $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}" + (c.Code != 0 ? $"; native: {c.Code}/{c.Domain} {c.Message}" : "");
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemu-domain-args", this, only, diffs);

    private LaunchCommand Build(string xml)
    {
        var domain = DomainDocument.Parse(xml, _definition.Options(new() { Inactive = true, AbiUpdate = true }));
        var emulator = CapabilityChanges.Apply(_catalog.Find(domain.Devices.Emulator!) ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "no emulator"), domain, null);
        var plan = new LaunchPlan(domain, emulator, Settings, new DescribedResources());
        PlainInterfaces.Run(plan);
        LaunchPreparation.Run(plan);
        return LaunchSteps.Build(plan);
    }

    private static LaunchSettings Settings => new()
    {
        Inherited = new Dictionary<string, string> { ["PATH"] = "@PATH@" },
        DefaultHugePage = 2048,
        NumaNodes = CpuSet.First(1),
        SpiceTls = new("/etc/pki/qemu") { Enabled = true },
    };

    private static string Text(LaunchCommand command)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in command.Environment)
            text.Append(name).Append('=').Append(CommandText.Quote(value)).Append(' ');
        text.Append(CommandText.Quote(command.Program));
        foreach (var argument in command.Arguments)
            text.Append(' ').Append(CommandText.Quote(argument));
        return text.ToString();
    }

    private static string Lines(string text) => text.Replace(" -", "\n-", StringComparison.Ordinal);

    /// <summary>What differs from run to run (SUITES.md of the corpus).</summary>
    private static string Mask(string text) => Times().Replace(Sets().Replace(Descriptors().Replace(text, "\"$1\":\"@FD@\""), "/dev/fdset/@N@"), "base=@TIME@");

    [GeneratedRegex("\"(fd|fds|vhostfd|vhostfds)\":\"[^\"]*\"")]
    private static partial Regex Descriptors();

    [GeneratedRegex("base=[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}")]
    private static partial Regex Times();

    [GeneratedRegex("/dev/fdset/[0-9]+")]
    private static partial Regex Sets();
}
