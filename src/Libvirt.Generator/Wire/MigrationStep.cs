using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Wire;

/// <summary>One step of a migration: a procedure without a public function, whose messages alone say what the method takes and gives.</summary>
internal sealed class MigrationStep
{
    /// <summary>A value of the messages: what carries it and how it stands in the method.</summary>
    internal sealed record Value(WireField Field, string Wire, string Name, string Type, XdrShape Shape);

    private MigrationStep(WireModel wire, WireProcedure procedure)
    {
        Procedure = procedure;
        Arguments = [.. Values(wire, procedure.Arguments)];
        Answers = [.. Values(wire, procedure.Answer)];
        ArgumentType = wire.Types[procedure.Arguments!].Name;
        AnswerType = procedure.Answer is { } answer ? wire.Types[answer].Name : null;
    }

    public WireProcedure Procedure { get; }

    public IReadOnlyList<Value> Arguments { get; }

    public IReadOnlyList<Value> Answers { get; }

    public string ArgumentType { get; }

    public string? AnswerType { get; }

    /// <summary>"DomainMigrateBegin3Params".</summary>
    public string Name => Procedure.Name;

    /// <summary>True on the source, where the guest is; the destination knows it only by document or name.</summary>
    public bool HasDomain => Arguments[0].Type == "Domain";

    public bool HasStream => Procedure.Stream is not null;

    public static bool Is(WireProcedure p) => p.Function is null && p.Name.StartsWith("DomainMigrate", StringComparison.Ordinal);

    public static IEnumerable<MigrationStep> All(AbiModel model)
        => model.Wire.Programs.First(p => p.Name == "remote").Procedures.Where(Is).Select(p => new MigrationStep(model.Wire, p));

    /// <summary>The method as C#, without modifiers.</summary>
    public string Signature()
    {
        var parameters = Arguments.Select(a => $"{a.Type} {a.Name}").ToList();
        if (!HasDomain)
            parameters.Insert(0, "Connection connection");
        if (HasStream)
            parameters.Insert(1, "Stream stream");
        var answer = Answers.Count switch
        {
            0 => "void",
            1 => Answers[0].Type,
            _ => "(" + string.Join(", ", Answers.Select(a => $"{a.Type} {char.ToUpperInvariant(a.Name[0])}{a.Name[1..]}")) + ")",
        };
        return $"{answer} {Name}({string.Join(", ", parameters)})";
    }

    private static IEnumerable<Value> Values(WireModel wire, string? type)
        => wire.Fields(type).Select((f, i) =>
        {
            var shape = XdrShape.Of(wire, f);
            var managed = shape.Type switch
            {
                "RemoteNonnullDomain" => "Domain",
                "RemoteTypedParam[]" => "TypedParameter[]",
                "int" when f.Name == "cancelled" => "bool",
                var other => other,
            };
            return new Value(f, MessagesFace.Field(f, i), MethodName(f.Name), managed, shape);
        });

    /// <summary>The protocol's names, where they are too short or older than what they mean.</summary>
    private static string MethodName(string field) => field switch
    {
        "dom" or "ddom" => "domain",
        "dname" => "destinationName",
        "dom_xml" or "xmlin" => "xml",
        "resource" => "bandwidth",
        "dconnuri" => "connectionUri",
        "params" => "parameters",
        "retcode" => "result",
        _ => Naming.Parameter(field.Replace("_in", "In").Replace("_out", "Out")),
    };

    /// <summary>What a parameter of the method means.</summary>
    public static string Meaning(string name) => name switch
    {
        "domain" => "The guest on the source.",
        "connection" => "The destination.",
        "stream" => "What carries the guest's memory; the driver puts itself behind it.",
        "xml" => "The guest's document as the destination shall have it; null to leave it as it is.",
        "flags" => "VIR_MIGRATE_*.",
        "destinationName" => "The guest's name on the destination; null to keep it.",
        "bandwidth" => "MiB/s; 0 for the driver's default.",
        "cookieIn" or "cookie" => "What the other side's last step gave; empty for nothing.",
        "connectionUri" => "Peer-to-peer: the destination's libvirt, to which the source connects; null when the client leads.",
        "uriIn" or "uri" => "Where the hypervisor listens for the guest; null for the driver's choice.",
        "parameters" => "VIR_MIGRATE_PARAM_*.",
        "cancelled" => "True when the guest stays on the source.",
        "result" => "What the source's step gave: 0, or less than 0 when it failed and the guest stays on the source.",
        _ => throw new InvalidOperationException("abi/rpc.json: a step of a migration has the unknown argument " + name),
    };
}
