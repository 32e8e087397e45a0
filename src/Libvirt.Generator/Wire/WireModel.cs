using System.Text.Json;
using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Wire;

/// <summary>The protocol as abi/rpc.json has it.</summary>
/// <param name="Programs">All programs with their procedures.</param>
/// <param name="Types">XDR types by their C names.</param>
internal sealed record WireModel(IReadOnlyList<WireProgram> Programs, IReadOnlyDictionary<string, WireType> Types, IReadOnlyDictionary<string, long> Limits)
{
    public static WireModel Read(string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        var limits = new Dictionary<string, long>();
        foreach (var group in root.GetProperty("constants").EnumerateObject().Where(g => g.Value.ValueKind == JsonValueKind.Object))
            foreach (var c in group.Value.EnumerateObject())
                limits[c.Name] = c.Value.GetInt64();
        return new(
            [.. root.GetProperty("programs").EnumerateArray().Select(WireProgram.Read)],
            root.GetProperty("types").EnumerateObject().ToDictionary(t => t.Name, t => WireType.Read(t.Name, t.Value)),
            limits);
    }

    /// <summary>The field behind chains of typedefs.</summary>
    public WireField Resolve(WireField field)
        => Types.TryGetValue(field.Xdr, out var type) && type.Inner is { } inner ? Resolve(inner with { Name = field.Name }) : field;

    /// <summary>The fields of a structure, none for null.</summary>
    public IReadOnlyList<WireField> Fields(string? type) => type is null ? [] : Types[type].Fields;
}

/// <summary>A program: a number and its procedures.</summary>
internal sealed record WireProgram(string Name, uint Number, int Version, IReadOnlyList<WireProcedure> Procedures)
{
    public static WireProgram Read(JsonElement e)
    {
        var name = AbiModel.Text(e, "name");
        return new(name, e.GetProperty("program").GetUInt32(), e.GetProperty("version").GetInt32(),
            [.. e.GetProperty("procedures").EnumerateArray().Select(p => WireProcedure.Read(name, p))]);
    }

    /// <summary>"Remote", "KeepAlive".</summary>
    public string Title => Name == "keepalive" ? "KeepAlive" : char.ToUpperInvariant(Name[0]) + Name[1..];
}

/// <summary>A permission that a call needs: object, permission, the flags under which it is needed ("!" before those that must be absent).</summary>
internal sealed record WireAccess(string Object, string Permission, string? Condition)
{
    public static WireAccess Read(JsonElement e) => new(AbiModel.Text(e, "object"), AbiModel.Text(e, "perm"),
        e.TryGetProperty("condition", out var c) && c.ValueKind == JsonValueKind.String ? c.GetString() : null);
}

/// <summary>A procedure: a call with arguments and an answer, or a message of the server.</summary>
internal sealed record WireProcedure(int Number, string CName, string Direction, string? Arguments, string? Answer, string? Message, string? Function,
    bool NeedsAuthentication, bool IsHighPriority, string? Stream, IReadOnlyList<WireAccess> Checks, IReadOnlyList<WireAccess> Filters)
{
    /// <summary>"DomainGetInfo".</summary>
    public required string Name { get; init; }

    public static WireProcedure Read(string program, JsonElement e)
    {
        string? Get(string n) => e.TryGetProperty(n, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
        bool Is(string n) => e.TryGetProperty(n, out var v) && v.ValueKind == JsonValueKind.True;
        IReadOnlyList<WireAccess> Access(string n) => e.TryGetProperty("acl", out var acl) && acl.ValueKind == JsonValueKind.Object
            ? [.. acl.GetProperty(n).EnumerateArray().Select(WireAccess.Read)] : [];
        var name = AbiModel.Text(e, "name");
        int cut = name.IndexOf("_PROC_", StringComparison.Ordinal);
        return new(e.GetProperty("proc").GetInt32(), name, AbiModel.Text(e, "direction"), Get("args"), Get("ret"), Get("msg"), Get("publicApi"),
            Is("needAuth"), Get("priority") == "high", Get("stream"), Access("checks"), Access("filters"))
        { Name = Naming.Pascal(cut >= 0 ? name[(cut + 6)..] : name) };
    }
}

/// <summary>A field, or the content of a typedef.</summary>
internal sealed record WireField(string Name, string Xdr, string? Element, long Max, int Length)
{
    public static WireField Read(JsonElement e)
    {
        string Get(string n) => e.TryGetProperty(n, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";
        return new(Get("name"), AbiModel.Text(e, "xdr"), Get("element") is { Length: > 0 } element ? element : null,
            e.TryGetProperty("max", out var max) && max.ValueKind == JsonValueKind.Number ? max.GetInt64() : uint.MaxValue,
            e.TryGetProperty("length", out var length) && length.ValueKind == JsonValueKind.Number ? length.GetInt32() : 0);
    }

    public bool IsArray => Xdr is "array<>" or "array[]";
}

/// <summary>An arm of a union.</summary>
internal sealed record WireArm(int Case, WireField Field);

/// <summary>A type: structure, enumeration, union or another name for one.</summary>
internal sealed record WireType(string CName, string Kind, IReadOnlyList<WireField> Fields, WireField? Inner, IReadOnlyList<WireArm> Arms)
{
    public static WireType Read(string name, JsonElement e)
    {
        var kind = AbiModel.Text(e, "kind");
        return new(name, kind,
            e.TryGetProperty("fields", out var fields) ? Fold([.. fields.EnumerateArray().Select(WireField.Read)]) : [],
            kind == "typedef" ? WireField.Read(e.GetProperty("type")) : null,
            kind == "union" ? [.. e.GetProperty("arms").EnumerateArray().Select(a => new WireArm(a.GetProperty("case").GetInt32(), WireField.Read(a.GetProperty("fields")[0])))] : []);
    }

    /// <summary>The admin program's objects stand flattened in the data ("srv.name"): back to one field of the object's type.</summary>
    private static IReadOnlyList<WireField> Fold(List<WireField> fields)
    {
        var folded = new List<WireField>();
        foreach (var f in fields)
        {
            int dot = f.Name.IndexOf('.');
            if (dot < 0)
                folded.Add(f);
            else if (folded.Count == 0 || folded[^1].Name != f.Name[..dot])
                folded.Add(new(f.Name[..dot], f.Name[..dot] == "srv" ? "admin_nonnull_server" : "admin_nonnull_client", null, uint.MaxValue, 0));
        }
        return folded;
    }

    /// <summary>"RemoteDomainGetInfoArgs", "NetMessageHeader".</summary>
    public string Name => Naming.Field(CName.StartsWith("vir", StringComparison.Ordinal) ? CName[3..] : CName);
}
