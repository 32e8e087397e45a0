using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>Takes commands, checks them against the schema of a QEMU and answers what the test says.</summary>
internal sealed class CheckedQmp : IQmp
{
    private static readonly Dictionary<string, QmpSchema> Schemas = [];

    /// <summary>Commands of QEMU that are newer than all schemas of the corpus.</summary>
    private static readonly string[] Newer = ["qom-list-get"];

    private readonly QapiChecker? _checker;
    private readonly Queue<string> _answers = new();

    /// <param name="file">The dialogue with the schema's QEMU, of upstream's; null for no check.</param>
    /// <param name="answers">Whole answers, in order; "{}" is returned when there are no more.</param>
    public CheckedQmp(string? file, params ReadOnlySpan<string> answers)
    {
        _checker = file is null ? null : new(Schema(file));
        foreach (var answer in answers)
            _answers.Enqueue(answer);
    }

    /// <summary>The commands, as they were sent.</summary>
    public List<string> Sent { get; } = [];

    public QmpCall Begin(string command, JsonObject? arguments = null, IReadOnlyList<int>? descriptors = null)
    {
        Sent.Add($"{command} {arguments}".TrimEnd());
        if (!Newer.Contains(command) && _checker?.Command(command, arguments) is { } error)
            Assert.Fail($"{command} {arguments}: {error}");
        return QmpCall.Answered(new QmpReply(command, (JsonObject)JsonValue.Parse(_answers.Count > 0 ? _answers.Dequeue() : """{"return": {}}""")));
    }

    /// <summary>The schema that a QEMU told.</summary>
    public static QmpSchema Schema(string file)
    {
        lock (Schemas)
        {
            if (!Schemas.TryGetValue(file, out var schema))
                Schemas.Add(file, schema = new((JsonArray)ReplayedQmp.Upstream(Manifest.File("upstream/data/qemucapabilitiesdata/" + file))
                    .First(p => p.Item1.GetString("execute") == "query-qmp-schema").Item2["return"]!));
            return schema;
        }
    }
}
