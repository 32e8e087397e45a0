using Libvirt.Generator.Abi;
using Libvirt.Generator.Faces;

namespace Libvirt.Generator.Wire;

/// <summary>How a procedure's messages and a driver method belong together, found from the roles of abi/annotations.json and the order of the fields.</summary>
internal sealed class WireBinding
{
    private static readonly HashSet<string> Numbers = ["int", "unsigned int", "hyper", "unsigned hyper", "char", "unsigned char", "short", "unsigned short", "double"];

    public required WireModel Wire { get; init; }
    public required WireProgram Program { get; init; }
    public required WireProcedure Procedure { get; init; }
    public required Call Call { get; init; }

    /// <summary>The fields of the arguments in order: with the parameter that each carries, or with a constant.</summary>
    public List<(WireField Field, string Name, CallParameter? Parameter, string Constant)> Arguments { get; } = [];

    /// <summary>The fields of the answer in order.</summary>
    public List<(WireField Field, string Name)> Answers { get; } = [];

    /// <summary>The bindings of all procedures that follow the rules, and the names of the others.</summary>
    public static (List<WireBinding> Bound, List<WireProcedure> Others) All(AbiModel model, Func<WireProgram, bool> which)
    {
        var calls = Call.All(model).ToDictionary(c => c.Name);
        var bound = new List<WireBinding>();
        var others = new List<WireProcedure>();
        foreach (var program in model.Wire.Programs.Where(which))
            foreach (var procedure in program.Procedures.Where(p => p.Direction == "call"))
            {
                if (procedure.Function is not null && calls.TryGetValue(procedure.Function, out var call) && call.Annotation.Binding == "generated" && call.Annotation.Driver is not null)
                {
                    var binding = new WireBinding { Wire = model.Wire, Program = program, Procedure = procedure, Call = call };
                    if (binding.Bind())
                    {
                        bound.Add(binding);
                        continue;
                    }
                }
                others.Add(procedure);
            }
        return (bound, others);
    }

    /// <summary>"RemoteDomainGetInfoArgs"; null when the call has none.</summary>
    public string? ArgumentType => Procedure.Arguments is { } name ? Wire.Types[name].Name : null;

    /// <summary>"RemoteDomainGetInfoRet"; null when there is none.</summary>
    public string? AnswerType => Procedure.Answer is { } name ? Wire.Types[name].Name : null;

    /// <summary>True when the answer brings the domain again, whose number while running is new.</summary>
    public bool RefreshesDomain => Call.Annotation.Return == "status" && Answers.Count == 1 && Answers[0].Field.Xdr == "remote_nonnull_domain" && OutParameters.Count == 0;

    /// <summary>True when the answer is a number that nobody is told.</summary>
    public bool IgnoresAnswer => Call.Annotation.Return == "status" && Answers.Count == 1 && OutParameters.Count == 0 && !RefreshesDomain;

    public List<CallParameter> OutParameters => [.. Call.Parameters.Where(p => p.IsAnswer)];

    public CallParameter? Stream => Call.Parameters.FirstOrDefault(p => p.ObjectType == "Stream" && p.Role == "object");

    private bool Bind()
    {
        var arguments = new Queue<(WireField Field, string Name)>(Wire.Fields(Procedure.Arguments).Select((f, i) => (f, MessagesFace.Field(f, i))));
        Answers.AddRange(Wire.Fields(Procedure.Answer).Select((f, i) => (f, MessagesFace.Field(f, i))));
        foreach (var p in Call.Parameters)
        {
            if (p.Role is "span" or "numbers" && p.ElementType != "uint")
                return false;
            if (p.Role is "count" or "outObjects" or "outRecords" or "outTexts")
            {
                Optional(arguments);
                continue;
            }
            if (p.IsAnswer || (p.Role == "object" && p.ObjectType is "Connection" or "Stream" or "AdmConnect" && p.CType is "virConnectPtr" or "virStreamPtr" or "virAdmConnectPtr"))
                continue;
            if (arguments.Count == 0 || !Fits(p, arguments.Peek().Field))
                return false;
            var (field, name) = arguments.Dequeue();
            Arguments.Add((field, name, p, ""));
        }
        return arguments.Count == 0 && AnswersFit();
    }

    /// <summary>Fields that only say how much is wanted: the client asks for all that the protocol allows, so one call is enough.</summary>
    private void Optional(Queue<(WireField Field, string Name)> arguments)
    {
        if (arguments.Count == 0 || arguments.Peek().Field.Name is not ("nparams" or "maxnames" or "maxids" or "need_results"))
            return;
        var (field, name) = arguments.Dequeue();
        var list = Wire.Fields(Procedure.Answer).FirstOrDefault(f => f.IsArray);
        Arguments.Add((field, name, null, field.Name == "need_results" ? "1" : list?.Max.ToString() ?? "0"));
    }

    private bool Fits(CallParameter p, WireField f)
    {
        var resolved = Wire.Resolve(f);
        return p.Role switch
        {
            "object" => p.ObjectType == "NodeDevice" ? resolved.Xdr == "string" : f.Xdr.Contains("_nonnull_"),
            "object?" => resolved.Xdr == "optional",
            "value" => Numbers.Contains(resolved.Xdr),
            "text" or "text?" => resolved.Xdr == "string" || (resolved.Xdr == "optional" && Wire.Resolve(new("", resolved.Element!, null, 0, 0)).Xdr == "string"),
            "uuid" or "uuidText" => resolved.Xdr == "opaque[]",
            "texts" => f.Xdr == "array<>" && XdrShape.Of(Wire, f).Type == "string[]",
            "numbers" => f.Xdr == "array<>" && XdrShape.Of(Wire, f).Type == "uint[]",
            "bytes" => resolved.Xdr == "opaque<>",
            "parameters" => f.Xdr == "array<>" && f.Element!.EndsWith("_typed_param", StringComparison.Ordinal),
            _ => false,
        };
    }

    private bool AnswersFit()
    {
        var outs = OutParameters;
        var kinds = Answers.Select(a => Wire.Resolve(a.Field).Xdr).ToList();
        switch (Call.Annotation.Return)
        {
            case "value" or "bool":
                return outs.Count == 0 && (kinds.Count == 0 || (kinds.Count == 1 && Numbers.Contains(kinds[0])));
            case "text":
                return kinds.Count > 0 && kinds[0] is "string" or "optional" && AllScalars(outs, 1);
            case "object":
                return outs.Count == 0 && Answers.Count == 1 && Answers[0].Field.Xdr.Contains("_nonnull_");
        }
        if (outs.Count == 0)
            return Answers.Count <= 1;
        if (outs.Count > 1)
            return AllScalars(outs, 0);
        return outs[0].Role switch
        {
            "out" or "outSized" => StructFields(outs[0]) is { } fields ? fields.Count == Answers.Count && Answers.All(a => !a.Field.IsArray) : Answers.Count == 1 && Numbers.Contains(kinds[0]),
            "outText" => Answers.Count == 1 && kinds[0] is "string" or "optional",
            "outNames" or "outTexts" or "outNumbers" or "outObjects" or "outRecords" or "outParameters" or "outParametersAllocated" or "outStats" => Answers.Count >= 1 && Answers[0].Field.Xdr == "array<>",
            _ => false,
        };
    }

    private bool AllScalars(List<CallParameter> outs, int first)
        => outs.Count == Answers.Count - first && outs.Select((p, i) => p.Role == "out" && StructFields(p) is null && Numbers.Contains(Wire.Resolve(Answers[i + first].Field).Xdr)
            || p.Role is "outParametersAllocated" && Answers[i + first].Field.IsArray).All(fits => fits);

    /// <summary>The fields of the C structure behind an out parameter; null for a number.</summary>
    public IReadOnlyList<AbiField>? StructFields(CallParameter p)
        => Call.Model.Structs.FirstOrDefault(s => ConstantsFace.StructName(Call.Model, s) == p.ElementType)?.Fields;

    /// <summary>The answer's field for a field of a structure: of the same name where all have one, else of the same place.</summary>
    public string AnswerOf(IReadOnlyList<AbiField> fields, int index)
    {
        static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
        var names = Answers.ToDictionary(a => Plain(a.Field.Name), a => a.Name);
        return fields.All(f => names.ContainsKey(Plain(f.Name))) ? names[Plain(fields[index].Name)] : Answers[index].Name;
    }

    /// <summary>The driver that serves the call, over a variable o.</summary>
    public string Driver(string variable, CallParameter first)
    {
        if (Call.Annotation.Driver == "admin")
            return first.ObjectType switch { "AdmConnect" => $"{variable}.Driver", "AdmServer" => $"{variable}.Connection.Driver", _ => $"{variable}.Server.Connection.Driver" };
        var property = Call.DriverClass[..^"Driver".Length];
        return first.ObjectType == "Connection" ? $"{variable}.Drivers.{property}" : $"{variable}.Connection.Drivers.{property}";
    }
}
