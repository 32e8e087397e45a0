using Libvirt.Documents;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Libvirt.Driver.Qemu.Devices.Processors;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>Upstream's qemumonitorjsontest: what typed commands send satisfies the schema, what they make of answers is what upstream's make of them.</summary>
internal static class MonitorCases
{
    private const string Newest = "caps_10.0.0_x86_64.replies";

    /// <summary>Our commands behind upstream's functions.</summary>
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["SetLink"] = "SetLink", ["BlockResize"] = "ResizeBlock", ["SetPassword"] = "SetPassword", ["ExpirePassword"] = "ExpirePassword", ["SetBalloon"] = "SetBalloon",
        ["SaveVirtualMemory"] = "SaveVirtualMemory", ["SavePhysicalMemory"] = "SavePhysicalMemory", ["Migrate"] = "Migrate", ["MigrateRecover"] = "MigrateRecover", ["Dump"] = "DumpGuestMemory",
        ["RemoveNetdev"] = "DeleteNetwork", ["DelDevice"] = "DeleteDevice", ["Screendump"] = "Screendump", ["OpenGraphics"] = "AddDisplayClient", ["DetachCharDev"] = "RemoveCharacterDevice",
        ["BlockdevTrayClose"] = "CloseTray", ["BlockdevMediumRemove"] = "RemoveMedium", ["BlockdevMediumInsert"] = "InsertMedium", ["JobDismiss"] = "DismissJob", ["JobComplete"] = "CompleteJob",
        ["JobFinalize"] = "FinalizeJob", ["BlockJobCancel"] = "CancelBlockJob", ["BlockStream"] = "StreamBlock", ["BlockCommit"] = "CommitBlock", ["BitmapRemove"] = "RemoveDirtyBitmap", ["SetAction"] = "SetAction", ["SystemPowerdown"] = "PowerDown", ["SystemReset"] = "Reset", ["InjectNMI"] = "InjectNmi",
        ["SystemWakeup"] = "WakeUp", ["RTCResetReinjection"] = "ResetClockReinjection", ["MigratePause"] = "MigratePause",
    };

    public static string? Difference(JsonElement c)
    {
        var p = c.TryGetProperty("params", out var given) ? given : default;
        return c.GetProperty("kind").GetString() switch
        {
            "qmp-call-schema-valid" or "qmp-simple" => Call(p),
            "qapi-query" => Query(p),
            "qapi-validate" => new QapiChecker(CheckedQmp.Schema(Newest)).AtPath(p.GetProperty("root").GetString()!, JsonValue.Parse(p.GetProperty("json").GetString()!)) is null == p.GetProperty("valid").GetBoolean()
                ? null : "the verdict differs",
            "cpu-info" => Processors(c),
            "guest-cpu-data" => Registers(c),
            "query-jobs" => new CheckedQmp(null, Reply(c, null)).QueryJobs().Items.Count == 0 ? null : "there are jobs",
            var other => $"no command of ours reads this ({other})",
        };
    }

    /// <summary>The call of the table; a refusal by QEMU must be told.</summary>
    private static string? Call(JsonElement p)
    {
        var function = p.GetProperty("function").GetString()!["qemuMonitorJSON".Length..];
        if (function == "SetCapabilities")
            return null; // the greeting: QmpMonitorTests
        if (!Methods.TryGetValue(function, out var method))
            return "no such command of ours: " + function;
        var (_, call, answer) = CommandTable.All.First(t => t.Method == method);
        var qmp = new CheckedQmp(Newest, "{\"return\": " + (answer.Length == 0 ? "{}" : answer) + "}");
        call(qmp);
        if (qmp.Sent.Count != 1)
            return "it sends " + string.Join(", ", qmp.Sent);
        return p.TryGetProperty("command", out var name) && !qmp.Sent[0].StartsWith(name.GetString()!, StringComparison.Ordinal) ? "it sends " + qmp.Sent[0] : null;
    }

    private static string? Query(JsonElement p)
    {
        var schema = CheckedQmp.Schema(Newest);
        var path = p.GetProperty("query").GetString()!;
        return schema.Has(path) == (p.GetProperty("rc").GetInt32() == 1) && schema.Find(path) is not null == p.GetProperty("returns_object").GetBoolean() ? null : "the answer differs";
    }

    private static string Reply(JsonElement c, string? name)
    {
        var input = c.GetProperty("input");
        var text = File.ReadAllText(UpstreamCase.File((name is null ? input : input.GetProperty(name)).GetString()!));
        return text.Contains("\"return\"", StringComparison.Ordinal) ? text : "{\"return\": " + text + "}";
    }

    /// <summary>The registers that a guest's processor got.</summary>
    private static string? Registers(JsonElement c)
    {
        var properties = string.Join(", ", c.GetProperty("params").GetProperty("qom_list").EnumerateArray().Select(n => $$"""{"name": "{{n.GetString()}}", "type": "X86CPUFeatureWordInfo"}"""));
        var found = new CheckedQmp(Newest, "{\"return\": [" + properties + "]}", Reply(c, null)).QueryCpuRegisters("/machine/unattached/device[0]");
        using var buffer = new XmlBuffer();
        found!.WriteXml(buffer, "cpudata");
        var expected = File.ReadAllText(UpstreamCase.File(c.GetProperty("expect").GetProperty("data").GetString()!));
        return buffer.ToString() == expected ? null : Differences.First(expected, buffer.ToString());
    }

    /// <summary>Processors as the driver numbers them, in upstream's form.</summary>
    private static string? Processors(JsonElement c)
    {
        var found = VcpuEntities.Read(new CheckedQmp(null, Reply(c, "hotplug"), Reply(c, "cpus")), default);
        var running = new CheckedQmp(null, Reply(c, "cpus")).QueryCpus();
        var text = new StringBuilder();
        foreach (var entity in found.All)
            for (uint id = entity.First; id < entity.End; id++)
                Append(text, entity, id, running);
        var expected = File.ReadAllText(UpstreamCase.File(c.GetProperty("expect").GetProperty("data").GetString()!));
        return text.ToString() == expected ? null : Differences.First(expected, text.ToString());
    }

    private static void Append(StringBuilder text, VcpuEntity entity, uint id, List<QemuCpu> running)
    {
        text.Append(CultureInfo.InvariantCulture, $"[vcpu libvirt-id='{id}']\n    online={(entity.IsOnline ? "yes" : "no")}\n    hotpluggable={(entity.IsPluggable ? "yes" : "no")}\n");
        var threads = running.FindAll(r => entity.Path is { } path && (r.Path == path || r.Path.StartsWith(path + "/thread[", StringComparison.Ordinal)));
        QemuCpu? cpu = id - entity.First < threads.Count ? threads[(int)(id - entity.First)] : null;
        if (cpu is { ThreadId: not 0 })
            text.Append(CultureInfo.InvariantCulture, $"    thread-id='{cpu.ThreadId}'\n");
        if (id == entity.First && entity.Order is { } order)
            text.Append(CultureInfo.InvariantCulture, $"    enable-id='{order}'\n");
        if (cpu is not null)
            text.Append(CultureInfo.InvariantCulture, $"    query-cpus-id='{cpu.Index}'\n");
        if (id == entity.First)
            Append(text, entity);
        if (cpu?.Halted == true)
            text.Append("    halted\n");
    }

    private static void Append(StringBuilder text, VcpuEntity entity)
    {
        text.Append(CultureInfo.InvariantCulture, $"    type='{entity.Type}'\n");
        if (entity.Alias is { } alias)
            text.Append(CultureInfo.InvariantCulture, $"    alias='{alias}'\n");
        if (entity.Path is { } at)
            text.Append(CultureInfo.InvariantCulture, $"    qom_path='{at}'\n");
        text.Append("    topology:");
        foreach (var level in new[] { "socket", "die", "cluster", "core", "thread", "node" })
            if (entity.Place.GetNumber(level + "-id") is { } number)
                text.Append(CultureInfo.InvariantCulture, $" {(level == "cluster" ? "cluster_id" : level)}='{number}'");
        text.Append(CultureInfo.InvariantCulture, $" vcpus='{entity.Count}'\n");
    }
}
