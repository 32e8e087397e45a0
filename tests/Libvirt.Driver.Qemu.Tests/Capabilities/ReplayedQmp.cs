using System.Text.Json;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>
/// A QEMU that answers as a real one once did. A question that it was not asked then is an error, but for those that libvirt 12 asks beyond libvirt 11 (then it does not know the type).
/// The order is not compared: which questions are asked, and with which arguments, is.
/// </summary>
internal sealed class ReplayedQmp : IQmp
{
    /// <summary>Types about which libvirt 11.3 did not ask.</summary>
    private static readonly string[] NewTypes = ["amd-iommu", "arm-smmuv3", "scsi-block", "scsi-generic", "virtio-mem-pci", "virtio-mem-ccw", "spapr-pci-host-bridge"];

    private readonly Dictionary<string, JsonObject> _answers = new(StringComparer.Ordinal);

    private ReplayedQmp()
    {
    }

    /// <summary>Reads a dialogue; each negotiation begins another QEMU.</summary>
    public static List<ReplayedQmp> Read(IEnumerable<(JsonObject Command, JsonObject Reply)> dialogue)
    {
        var result = new List<ReplayedQmp>();
        foreach (var (command, reply) in dialogue)
            if (command.GetString("execute") == "qmp_capabilities")
                result.Add(new());
            else
                result[^1]._answers.TryAdd(Key(command.GetString("execute")!, command.GetObject("arguments")), reply);
        return result;
    }

    /// <summary>Values that follow each other in a file of upstream's.</summary>
    public static IEnumerable<(JsonObject, JsonObject)> Upstream(string file)
    {
        var values = new List<JsonObject>();
        var text = File.ReadAllBytes(file).AsMemory();
        while (!text.Span.TrimStart(" \r\n\t"u8).IsEmpty)
        {
            var reader = new Utf8JsonReader(text.Span, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 512 });
            reader.Read();
            reader.Skip();
            values.Add((JsonObject)JsonValue.Parse(text.Span[..(int)reader.BytesConsumed]));
            text = text[(int)reader.BytesConsumed..];
        }
        for (int i = 0; i + 1 < values.Count; i += 2)
            yield return (values[i], values[i + 1]);
    }

    /// <summary>What was recorded of native 12.8.</summary>
    public static IEnumerable<(JsonObject, JsonObject)> Recorded(string file)
    {
        JsonObject? command = null;
        foreach (var item in ((JsonArray)JsonValue.Parse(File.ReadAllBytes(file))).Items)
        {
            var message = ((JsonObject)item).GetObject("msg")!;
            if (((JsonObject)item).GetString("dir") == "send")
                command = message;
            else
                yield return (command!, message);
        }
    }

    /// <summary>libvirt 12 asks the translator always for the most that it has, where libvirt 11.3 asked some for the host's processor.</summary>
    private JsonObject? Elder(string command, JsonObject? arguments)
        => command == "query-cpu-model-expansion" && arguments!.ToString() == """{"type":"static","model":{"name":"max"}}""" ? _answers.GetValueOrDefault(command + """ {"type":"static","model":{"name":"host"}}""") : null;

    public QmpCall Begin(string command, JsonObject? arguments = null, IReadOnlyList<int>? descriptors = null)
    {
        if (!_answers.TryGetValue(Key(command, arguments), out var reply))
            reply = Elder(command, arguments) ?? (NewTypes.Contains(arguments?.GetString("typename")) ? (JsonObject)JsonValue.Parse("""{"error": {"class": "DeviceNotFound", "desc": "not recorded"}}""")
                : throw new InvalidOperationException($"native did not ask {command} {arguments}"));
        return QmpCall.Answered(new QmpReply(command, reply));
    }

    private static string Key(string command, JsonObject? arguments) => command + " " + arguments;
}
