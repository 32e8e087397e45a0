using System.Text.Json;

namespace Libvirt.Generator.Abi;

/// <summary>What abi/ says, read once per compilation. Field names are those of the JSON files.</summary>
internal sealed class AbiModel
{
    public required IReadOnlyList<AbiFunction> Functions { get; init; }
    public required IReadOnlyList<AbiEnum> Enums { get; init; }
    public required IReadOnlyList<AbiMacro> Macros { get; init; }
    public required IReadOnlyList<AbiStruct> Structs { get; init; }
    /// <summary>C name of a pointer or plain typedef to what it stands for: "virDomainInfoPtr" to "virDomainInfo *".</summary>
    public required IReadOnlyDictionary<string, string> Typedefs { get; init; }
    public required IReadOnlySet<string> Callbacks { get; init; }
    public required IReadOnlySet<string> Opaque { get; init; }
    public required IReadOnlyDictionary<string, AbiAnnotation> Annotations { get; init; }
    public required IReadOnlyDictionary<string, JsonElement> Guards { get; init; }
    public JsonElement GuardTables { get; init; }
    public required IReadOnlyList<(int Code, string NoInfo, string WithInfo)> ErrorMessages { get; init; }

    /// <summary>Family to event to callback type.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Events { get; init; }
    /// <summary>The callback types of all events, each once.</summary>
    public required IReadOnlyList<AbiCallback> EventCallbacks { get; init; }
    /// <summary>What error domains are called in texts for people.</summary>
    public required IReadOnlyList<(int Domain, string Text)> ErrorDomains { get; init; }

    private Wire.WireModel? _wire;

    /// <summary>Read when a face first asks.</summary>
    public Wire.WireModel Wire => _wire ??= Libvirt.Generator.Wire.WireModel.Read(RpcText);

    /// <summary>abi/rpc.json.</summary>
    public required string RpcText { get; init; }

    public static AbiModel Read(IReadOnlyDictionary<string, string> files)
    {
        var api = JsonDocument.Parse(files["api.json"]).RootElement;
        var annotations = new Dictionary<string, AbiAnnotation>();
        if (files.TryGetValue("annotations.json", out var text))
            foreach (var p in JsonDocument.Parse(text).RootElement.GetProperty("functions").EnumerateObject())
                annotations[p.Name] = AbiAnnotation.Read(p.Value);
        var events = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        if (text is not null)
            foreach (var family in JsonDocument.Parse(text).RootElement.GetProperty("events").EnumerateObject())
                events[family.Name] = family.Value.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString() ?? "");
        var guards = new Dictionary<string, JsonElement>();
        JsonElement tables = default;
        if (files.TryGetValue("guards.json", out text))
        {
            tables = JsonDocument.Parse(text).RootElement;
            foreach (var p in tables.GetProperty("functions").EnumerateObject())
                guards[p.Name] = p.Value;
        }
        var typedefs = new Dictionary<string, string>();
        foreach (var t in api.GetProperty("typedefs").EnumerateArray())
            typedefs[Text(t, "name")] = Text(t, "type");
        return new AbiModel
        {
            RpcText = files.TryGetValue("rpc.json", out var rpc) ? rpc : throw new InvalidOperationException("abi/rpc.json is missing"),
            Functions = [.. api.GetProperty("functions").EnumerateArray().Select(AbiFunction.Read)],
            Enums = [.. api.GetProperty("enums").EnumerateArray().Select(AbiEnum.Read)],
            Macros = [.. api.GetProperty("macros").EnumerateArray().Select(AbiMacro.Read)],
            Structs = [.. api.GetProperty("structs").EnumerateArray().Select(AbiStruct.Read)],
            Typedefs = typedefs,
            Callbacks = new HashSet<string>(api.GetProperty("callbacks").EnumerateArray().Select(c => Text(c, "name"))),
            Opaque = new HashSet<string>(api.GetProperty("opaque").EnumerateArray().Select(c => Text(c, "name"))),
            Annotations = annotations,
            Guards = guards,
            GuardTables = tables,
            ErrorDomains = [.. files["error-domains.tsv"].Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'))
                .Where(f => f.Length > 2 && f[2].Length > 0).Select(f => (int.Parse(f[0]), f[2]))],
            ErrorMessages = [.. files["error-codes.tsv"].Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'))
                .Select(c => (int.Parse(c[0]), c[2], c.Length > 3 ? c[3] : ""))],
            Events = events,
            EventCallbacks = [.. api.GetProperty("callbacks").EnumerateArray().Select(AbiCallback.Read)
                .Where(c => events.Values.Any(f => f.Values.Contains(c.Name)) || c.Name == "virConnectDomainQemuMonitorEventCallback")],
        };
    }

    internal static string Text(JsonElement e, string name) => e.GetProperty(name).GetString() ?? "";
}

internal sealed record AbiParameter(string Name, string Type);

internal sealed record AbiFunction(string Name, string Library, string Header, string Since, string Returns, IReadOnlyList<AbiParameter> Parameters)
{
    public static AbiFunction Read(JsonElement e) => new(
        AbiModel.Text(e, "name"), AbiModel.Text(e, "library"), AbiModel.Text(e, "header"), AbiModel.Text(e, "since"), AbiModel.Text(e, "returns"),
        [.. e.GetProperty("params").EnumerateArray().Select(p => new AbiParameter(AbiModel.Text(p, "name"), AbiModel.Text(p, "type")))]);
}

internal sealed record AbiCallback(string Name, string Returns, IReadOnlyList<AbiParameter> Parameters)
{
    public static AbiCallback Read(JsonElement e) => new(AbiModel.Text(e, "name"), AbiModel.Text(e, "returns"),
        [.. e.GetProperty("params").EnumerateArray().Select(p => new AbiParameter(AbiModel.Text(p, "name"), AbiModel.Text(p, "type")))]);
}

internal sealed record AbiConstant(string Name, long Value, string Since);

internal sealed record AbiEnum(string Name, bool Signed, IReadOnlyList<AbiConstant> Constants)
{
    public static AbiEnum Read(JsonElement e) => new(AbiModel.Text(e, "name"), e.TryGetProperty("signed", out var s) && s.GetBoolean(),
        [.. e.GetProperty("constants").EnumerateArray().Select(c =>
            new AbiConstant(AbiModel.Text(c, "name"), c.GetProperty("value").GetInt64(), c.TryGetProperty("since", out var v) ? v.GetString() ?? "" : ""))]);
}

internal sealed record AbiMacro(string Name, string Kind, string? StringValue, long? IntValue, string Since)
{
    public static AbiMacro Read(JsonElement e)
    {
        var kind = AbiModel.Text(e, "kind");
        return new(AbiModel.Text(e, "name"), kind,
            kind == "string" ? AbiModel.Text(e, "value") : null,
            kind == "int" ? e.GetProperty("value").GetInt64() : null,
            e.TryGetProperty("since", out var v) ? v.GetString() ?? "" : "");
    }
}

internal sealed record AbiField(string Name, string Type, int Offset, int Size);

internal sealed record AbiStruct(string Name, string Tag, int Size, IReadOnlyList<AbiField> Fields)
{
    public static AbiStruct Read(JsonElement e) => new(AbiModel.Text(e, "name"), AbiModel.Text(e, "tag"), e.GetProperty("size").GetInt32(),
        [.. e.GetProperty("fields").EnumerateArray().Select(f =>
            new AbiField(AbiModel.Text(f, "name"), AbiModel.Text(f, "type"), f.GetProperty("offset").GetInt32(), f.GetProperty("size").GetInt32()))]);
}
