using System.Text.Json;

namespace Libvirt.Generator.Abi;

/// <summary>What a prototype does not say: see abi/README.md for the vocabulary.</summary>
/// <param name="Driver">The driver class whose method serves the call; null when no driver does (reference counts, errors, event loop).</param>
/// <param name="Binding">"generated" or "manual" (the export is written by hand in Libvirt.Library/Exports).</param>
/// <param name="Return">How the driver's answer becomes the C return value: "status", "count", "bool", "value", "text", "object".</param>
/// <param name="Roles">Parameter name to its role.</param>
/// <param name="MethodOf">Another function whose driver method serves this one too.</param>
/// <param name="OfLibrary">The library itself serves it, by other methods of drivers: the method is written by hand in the contract and not virtual.</param>
/// <param name="Signature">The driver method of a manual call, as C#; null when no driver serves it.</param>
internal sealed record AbiAnnotation(string? Driver, string Binding, string Return, IReadOnlyDictionary<string, string> Roles, string? Signature, string? MethodOf, bool OfLibrary)
{
    public static AbiAnnotation Read(JsonElement e)
    {
        var roles = new Dictionary<string, string>();
        if (e.TryGetProperty("params", out var ps))
            foreach (var p in ps.EnumerateObject())
                roles[p.Name] = p.Value.GetString() ?? "";
        string? Get(string n) => e.TryGetProperty(n, out var v) ? v.GetString() : null;
        return new(Get("driver"), Get("binding") ?? "generated", Get("return") ?? "", roles, Get("signature"), Get("method"),
            e.TryGetProperty("library", out var library) && library.ValueKind == JsonValueKind.True);
    }
}
