using Libvirt.Documents;
using System.Text.Json;
using Libvirt.Documents.Domains;
using Libvirt.Documents.EmulatorCapabilities;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Devices;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>The dialogues of upstream's qemumonitorjsontest: each reply goes to the command of ours that reads it. What must come out is written here by hand, for the corpus does not have it.</summary>
internal static class FixtureCases
{
    private const string Prefix = "testQemuMonitorJSON", Processor = "/machine/unattached/device[0]";

    private static readonly DiskLimits Limits = new()
    {
        TotalBytes = 1, ReadBytes = 2, WriteBytes = 3, TotalIops = 4, ReadIops = 5, WriteIops = 6, TotalBytesMaximum = 7, ReadBytesMaximum = 8, WriteBytesMaximum = 9,
        TotalIopsMaximum = 10, ReadIopsMaximum = 11, WriteIopsMaximum = 12, SizeIops = 13, GroupName = "group14", TotalBytesMaximumLength = 15, ReadBytesMaximumLength = 16,
        WriteBytesMaximumLength = 17, TotalIopsMaximumLength = 18, ReadIopsMaximumLength = 19, WriteIopsMaximumLength = 20,
    };

    /// <summary>By the name of upstream's function: asks and compares. The replies come in their order; null stands for one that the corpus does not have.</summary>
    private static readonly Dictionary<string, Action<Dialogue>> Cases = new()
    {
        ["GetStatus"] = d =>
        {
            d.Same((true, "running"), d.Qmp.QueryStatus());
            d.Same((false, ""), d.Qmp.QueryStatus());
            d.Same((false, "inmigrate"), d.Qmp.QueryStatus());
        },
        ["GetMachines"] = d => d.Same("pc-1.2/pc/True pc-1.0//  pc-1.1//", string.Join("  ", Probed(d.Replies[0]!, "[]").OfType<EmulatorMachineType>().Select(m => $"{m.Name}/{m.Alias}/{m.Default}")).Replace("True  ", "True ", StringComparison.Ordinal)),
        ["GetCPUDefinitions"] = d => d.Same("qemu64//0 Opteron_G4/False/1 vme Westmere/True/0",
            string.Join(' ', Probed("""{"return": []}""", d.Replies[0]!).OfType<EmulatorCpuModel>().OrderBy(m => m.Name == "Westmere" ? 2 : m.Name == "qemu64" ? 0 : 1).Select(m => $"{m.Name}/{m.Usable}/{m.Blockers.Count} {string.Join(',', m.Blockers)}".TrimEnd()))),
        ["DetachChardev"] = d => d.Same(false, d.Qmp.RemoveCharacterDevice("serial1").IsError),
        ["GetListPaths"] = d => d.Same("(machine, child<container>) (type, string)", string.Join(' ', d.Qmp.ListProperties("/"))),
        ["GetObjectProperty"] = d => d.Same("true", d.Qmp.GetProperty("/machine/i440fx", "realized").ToString()),
        ["SetObjectProperty"] = d =>
        {
            d.Qmp.SetProperty("/machine/i440fx", "realized", new JsonBoolean(true));
            d.Same("true", d.Qmp.GetProperty("/machine/i440fx", "realized").ToString());
        },
        ["GetDeviceAliases"] = d => d.Same("virtio-disk25 video0 serial0 ide0-0-0 usb", string.Join(' ', d.Qmp.DeviceAliases())),
        ["CPU"] = d =>
        {
            d.Qmp.Stop();
            d.Same((false, "paused"), d.Qmp.QueryStatus());
            d.Qmp.Continue();
            d.Same((true, "running"), d.Qmp.QueryStatus());
        },
        ["BlockdevSetActive"] = d =>
        {
            d.Qmp.SetBlockActive(null, true);
            d.Qmp.SetBlockActive("testnode", false);
            d.Same("blockdev-set-active {\"active\":true}|blockdev-set-active {\"node-name\":\"testnode\",\"active\":false}", string.Join('|', d.Qmp.Sent));
        },
        ["GetBalloonInfo"] = d => d.Same(ulong.MaxValue, d.Qmp.QueryBalloon()),
        ["GetChardevInfo"] = d => d.Same("(charserial1, pty:/dev/pts/21, True) (charserial0, pty:/dev/pts/20, False) (charmonitor, unix:/var/lib/libvirt/qemu/gentoo.monitor,server, False) "
            + "(charserial2, unix:/path/to/socket,server, False)", string.Join(' ', d.Qmp.QueryCharacterDevices())),
        ["SetBlockIoThrottle"] = d =>
        {
            var arguments = DiskThrottle.Arguments(new() { Limits = Limits, Info = { Alias = new() { Name = "drive-virtio-disk1" } } });
            var sent = new CheckedQmp(null);
            sent.SetBlockThrottle("drive-virtio-disk1", Without(arguments, "id"));
            d.Same(d.Command(1), Sorted(sent.Sent[0]));
        },
        ["UpdateThrottleGroup"] = d =>
        {
            d.Qmp.SetProperty("throttle-limit1", "limits", ThrottleProperties.Limits(Limits));
            d.Same(d.Command(0), Sorted(d.Qmp.Sent[0]));
        },
        ["GetTargetArch"] = d => d.Same("x86_64", Target(d.Replies[0]!)),
        ["GetMigrationCapabilities"] = d => d.Qmp.SetMigrateCapabilities([("events", true)], default),
        ["SendKey"] = d => d.Qmp.SendKey([43, 26, 46, 32], 0),
        ["SendKeyHoldtime"] = d =>
        {
            d.Qmp.SendKey([43, 26, 46, 32], 31337);
            d.Same(d.Command(0), Sorted(d.Qmp.Sent[0]));
        },
        ["GetCPUData"] = d =>
        {
            var qmp = new CheckedQmp(null, d.Replies[0]!, """{"return": []}"""); // the registers are those of the cases "cpudata"
            d.Same(0, qmp.QueryCpuRegisters(Processor)!.Cpuid.Count);
            d.Same($$"""qom-get {"path":"{{Processor}}","property":"feature-words"}""", qmp.Sent[1]);
        },
        ["GetNonExistingCPUData"] = d => d.Same(true, d.Qmp.QueryCpuRegisters(Processor) is null),
        ["GetIOThreads"] = d => d.Same("iothread1 1 30992 iothread2 2 30993", string.Join(' ', d.Qmp.QueryIoThreads().Select(t => $"{t.Name} {t.Id} {t.ThreadId}"))),
        ["GetSEVInfo"] = d => d.Same("1 8 834 3  | 1 55 21 1  | 1 55 21  196608", string.Join(" | ", Enumerable.Range(0, 3).Select(_ => d.Qmp.QuerySev()).Select(a =>
            $"{a.GetNumber("api-major")} {a.GetNumber("api-minor")} {a.GetNumber("build-id")} {a.GetNumber("policy")} {a.GetNumber("snp-policy")}"))),
    };

    /// <summary>What differs in a case; null when nothing does.</summary>
    public static string? Difference(JsonElement c)
    {
        var name = c.GetProperty("name").GetString()!;
        var function = (name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name).Replace("qemuMonitorJSON", "", StringComparison.Ordinal);
        var dialogue = new Dialogue(c.GetProperty("params").GetProperty("qmp"));
        if (!Cases.TryGetValue(function, out var run))
            return dialogue.Replies.TrueForAll(r => r is null) ? "its replies are not in the corpus" : "no command of ours reads this";
        run(dialogue);
        return dialogue.Difference;
    }

    /// <summary>Machines and processors as the probe of emulators reads them.</summary>
    private static List<AcceleratorEntry> Probed(string machines, string cpus)
    {
        var document = new EmulatorCapabilitiesDocument { Architecture = "x86_64" };
        var flags = new EmulatorFlagSet();
        flags.Set("query-cpu-definitions");
        new EmulatorProbe(new NamedQmp(new() { ["query-machines"] = machines, ["query-cpu-definitions"] = cpus == "[]" ? """{"return": []}""" : cpus }), default, document).Translator(flags);
        return document.Entries;
    }

    private static string? Target(string reply)
    {
        var document = new EmulatorCapabilitiesDocument();
        var probe = new EmulatorProbe(new NamedQmp(new() { ["query-version"] = """{"return": {"qemu": {"major": 10, "minor": 0, "micro": 0}}}""", ["query-target"] = reply }), default, document);
        Assert.Throws<KeyNotFoundException>(() => probe.Everything()); // the dialogue ends there
        return document.Architecture;
    }

    private static JsonObject Without(JsonObject arguments, string name)
    {
        var rest = new JsonObject();
        foreach (var (key, value) in arguments.Members)
            if (key != name)
                rest.Add(key, value);
        return rest;
    }

    private static string Sorted(string sent)
    {
        int space = sent.IndexOf(' ', StringComparison.Ordinal);
        return sent[..space] + " " + Sorted(JsonValue.Parse(sent[(space + 1)..]));
    }

    private static JsonValue Sorted(JsonValue value)
    {
        if (value is not JsonObject members)
            return value;
        var sorted = new JsonObject();
        foreach (var (name, member) in members.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
            sorted.Add(name, Sorted(member));
        return sorted;
    }

    /// <summary>A dialogue and what was found in it.</summary>
    private sealed class Dialogue
    {
        private readonly List<string> _commands = [];

        public Dialogue(JsonElement messages)
        {
            foreach (var message in messages.EnumerateArray())
            {
                _commands.Add(message.GetProperty("command").GetString()!);
                var reply = message.GetProperty("reply").GetString()!;
                Replies.Add(reply.StartsWith('{') ? reply : null);
            }
            Qmp = new(null, [.. Replies.Where(r => r is not null)!]);
        }

        /// <summary>Null for one that the corpus does not have.</summary>
        public List<string?> Replies { get; } = [];

        public CheckedQmp Qmp { get; }

        public string? Difference { get; private set; }

        /// <summary>A whole command as upstream sends it, members sorted.</summary>
        public string Command(int index)
        {
            var command = (JsonObject)JsonValue.Parse(_commands[index]);
            return Sorted($"{command.GetString("execute")} {command.GetObject("arguments")}");
        }

        public void Same<T>(T expected, T actual) => Difference ??= Equals(expected, actual) ? null : $"{actual} instead of {expected}";
    }

    /// <summary>Answers by the command's name.</summary>
    private sealed class NamedQmp(Dictionary<string, string> answers) : IQmp
    {
        public QmpCall Begin(string command, JsonObject? arguments = null, IReadOnlyList<int>? descriptors = null)
            => QmpCall.Answered(new QmpReply(command, (JsonObject)JsonValue.Parse(answers[command])));
    }
}
