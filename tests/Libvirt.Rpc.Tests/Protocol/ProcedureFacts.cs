using System.Text.Json;

namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>What abi/ says of a procedure that a client calls.</summary>
internal sealed record ProcedureFacts(string Program, uint ProgramNumber, int Number, string Name, string? Arguments, string? Answer, string? Function,
    IReadOnlyList<(string Object, string Permission, string? Condition)> Checks, IReadOnlyList<(string Object, string Permission)> Filters)
{
    private static readonly JsonElement Guards = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Abi, "guards.json"))).RootElement.GetProperty("functions");

    private static readonly Dictionary<string, long> Constants = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Abi, "api.json"))).RootElement
        .GetProperty("enums").EnumerateArray().SelectMany(e => e.GetProperty("constants").EnumerateArray())
        .DistinctBy(c => c.GetProperty("name").GetString()).ToDictionary(c => c.GetProperty("name").GetString()!, c => c.GetProperty("value").GetInt64());

    /// <summary>Conditions of guards that hold for arguments that are all ones.</summary>
    private static readonly string?[] PlainlyTrue = ["source == 1"];

    /// <summary>All calls of all programs.</summary>
    public static IReadOnlyList<ProcedureFacts> Calls { get; } = [.. ReferenceCodec.Instance.Facts.GetProperty("programs").EnumerateArray().SelectMany(Read)];

    /// <summary>The refusals that a read-only connection gets: null when always, else the flag.</summary>
    public IEnumerable<string?> ReadOnlyRefusals => Function is null || !Guards.TryGetProperty(Function, out var guard) ? []
        : guard.GetProperty("steps").EnumerateArray().Where(s => s.GetProperty("check").GetString() == "readOnly" && (!s.TryGetProperty("when", out var when) || PlainlyTrue.Contains(when.GetString()))).Select(_ => (string?)null)
            .Concat(guard.GetProperty("steps").EnumerateArray().Where(s => s.GetProperty("check").GetString() == "readOnlyFlag").Select(s => s.GetProperty("flag").GetString()));

    /// <summary>The value of a flag.</summary>
    public static uint Flag(string name) => (uint)Constants[name];

    public override string ToString() => Name;

    private static IEnumerable<ProcedureFacts> Read(JsonElement program)
    {
        foreach (var p in program.GetProperty("procedures").EnumerateArray().Where(p => p.GetProperty("direction").GetString() == "call"))
        {
            string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
            var acl = p.TryGetProperty("acl", out var a) && a.ValueKind == JsonValueKind.Object ? a : default;
            yield return new(program.GetProperty("name").GetString()!, program.GetProperty("program").GetUInt32(), p.GetProperty("proc").GetInt32(), Text(p, "name")!,
                Text(p, "args"), Text(p, "ret"), Text(p, "publicApi"),
                acl.ValueKind == JsonValueKind.Object ? [.. acl.GetProperty("checks").EnumerateArray().Select(c => (Text(c, "object")!, Text(c, "perm")!, Text(c, "condition")))] : [],
                acl.ValueKind == JsonValueKind.Object ? [.. acl.GetProperty("filters").EnumerateArray().Select(c => (Text(c, "object")!, Text(c, "perm")!))] : []);
        }
    }
}
