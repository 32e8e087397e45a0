using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Preparation.Aliases;
using Libvirt.Driver.Qemu.Tests.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Tests.Devices;

/// <summary>Upstream's qemuhotplugtest: devices of a guest whose QEMU follows a script. Cases of a group continue with the guest that the case before left.</summary>
public sealed class HotplugSuite : ISuite
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private readonly Dictionary<string, UpstreamCase> _cases = Read().ToDictionary(c => c.Name);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var wanted = _cases[caseName];
        var group = wanted.Parameter("vm_group")?.GetString();
        int step = wanted.Parameter("step")?.GetInt32() ?? 1;
        if (wanted.Kind.StartsWith("hotplug-vcpu", StringComparison.Ordinal))
            return VcpuCases.Difference(wanted);
        Guest<QemuRun>? guest = null;
        string? difference = null;
        foreach (var c in _cases.Values.Where(c => c.Parameter("vm_group")?.GetString() == group && c.Parameter("step")!.Value.GetInt32() <= step).OrderBy(c => c.Parameter("step")!.Value.GetInt32()))
            difference = Run(c, guest ??= Start(c));
        return difference;
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemuhotplug", this, only, diffs);

    internal static Guest<QemuRun> Start(UpstreamCase c)
    {
        var capabilities = UpstreamEnvironment.Capabilities(c);
        var live = DomainDocument.Parse(File.ReadAllText(PathOf(c, "domain")), UpstreamEnvironment.For(c).Options(new()));
        live.Id = 7;
        AliasAssignment.Run(new(live, capabilities, LaunchEnvironment.Settings(c), new PretendedResources(c)));
        return new("hotplug", live.Uuid!.Value, new() { Live = live, Run = new QemuRun(capabilities, "/nowhere") { IsStarting = false }, State = DomainState.Running }, ErrorDomain.Qemu);
    }

    private static string? Run(UpstreamCase c, Guest<QemuRun> guest)
    {
        var run = guest.State.Run!;
        var qmp = new ScriptedQmp([.. c.Parameter("qmp")?.EnumerateArray().Select(q => (q.GetProperty("command").GetString()!, q.GetProperty("reply").GetString()!, q.TryGetProperty("note", out _))) ?? []], run);
        var reading = UpstreamEnvironment.For(c).Options(new());
        var before = Text(guest);
        bool fails = c.Kind.EndsWith("-failure", StringComparison.Ordinal);
        try
        {
            using var session = new PlugSession(guest, run, qmp, LaunchEnvironment.Settings(c), new PretendedResources(c)) { RemovalPatience = Patience, Definition = UpstreamEnvironment.Host(c.Parameter("arch")!.Value.GetString()!) };
            var device = DeviceFragment.Parse(File.ReadAllText(PathOf(c, "device")), reading);
            var devices = new LiveDevices(session);
            if (c.Kind.StartsWith("hotplug-attach", StringComparison.Ordinal))
                devices.Attach(device, reading);
            else if (c.Kind.StartsWith("hotplug-detach", StringComparison.Ordinal))
                devices.Detach(device);
            else
                devices.Update(device);
        }
        catch (LibvirtException e)
        {
            return fails ? Text(guest) == before ? null : "refused, but changed" : $"{(int)e.Code} {e.Message}";
        }
        if (fails)
            return c.Kind.StartsWith("hotplug-detach", StringComparison.Ordinal) && Text(guest) == before ? null : "accepted; native refuses";
        if (qmp.Unused.Any())
            return "native also asks: " + string.Join(", ", qmp.Unused);
        var expected = DomainDocument.Parse(File.ReadAllText(UpstreamCase.File(c.Json.GetProperty("expect").GetProperty("xml").GetString()!)), UpstreamEnvironment.For(c).Options(new()));
        var actual = Text(guest);
        var text = File.ReadAllText(UpstreamCase.File(c.Json.GetProperty("expect").GetProperty("xml").GetString()!));
        if (c.Kind.StartsWith("hotplug-detach", StringComparison.Ordinal))
        {
            // what comes out is the original guest, which some files have in an older style
            expected.Id = 7;
            AliasAssignment.Run(new(expected, run.Emulator, LaunchEnvironment.Settings(c), new PretendedResources(c)));
            text = expected.Format(new() { Secure = true });
        }
        return actual == text ? null : Differences.First(text, actual);
    }

    private static string Text(Guest<QemuRun> guest) => guest.State.Live!.Format(new() { Secure = true });

    internal static string PathOf(UpstreamCase c, string name) => UpstreamCase.File(c.Json.GetProperty("input").GetProperty(name).GetString()!);

    /// <summary>A case of this suite.</summary>
    internal static UpstreamCase CaseOf(string name) => Read().First(c => c.Name == name);

    private static IEnumerable<UpstreamCase> Read()
    {
        if (CorpusFolder.Path is null)
            yield break;
        foreach (var line in File.ReadLines(Path.Combine(CorpusFolder.Path, "upstream", "manifests", "qemuhotplugtest.jsonl")))
        {
            var json = JsonDocument.Parse(line).RootElement;
            yield return new(json.GetProperty("name").GetString()!, json);
        }
    }
}
