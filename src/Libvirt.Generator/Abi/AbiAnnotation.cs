using System.Text.Json;

namespace Libvirt.Generator.Abi;

/// <summary>What a prototype does not say: see abi/README.md for the vocabulary.</summary>
/// <param name="Driver">The driver class whose method serves the call; null when no driver does (reference counts, errors, event loop).</param>
/// <param name="Binding">"generated" or "manual" (the export is written by hand in Libvirt.Library/Exports).</param>
/// <param name="Return">How the driver's answer becomes the C return value: "status", "count", "bool", "value", "text", "object".</param>
/// <param name="Roles">Parameter name to its role.</param>
/// <param name="MethodOf">Another function whose driver method serves this one too.</param>
/// <param name="OfLibrary">The library itself serves it, by other methods of drivers: the method is written by hand in the contract and not virtual.</param>
/// <param name="Waits">It looks, but asks the guest or the host or has a long answer: a daemon does not answer it on the thread that serves all clients.</param>
/// <param name="Remote">What the remote driver does beside the call: "stops" (the domain has no number any more), "renames" (the object follows), "byHand" (all of it); empty for nothing.</param>
/// <param name="Signature">The driver method of a manual call, as C#; null when no driver serves it.</param>
internal sealed record AbiAnnotation(string? Driver, string Binding, string Return, IReadOnlyDictionary<string, string> Roles, string? Signature, string? MethodOf, bool OfLibrary, bool Waits, string Remote)
{
    public static AbiAnnotation Read(JsonElement e)
    {
        var roles = new Dictionary<string, string>();
        if (e.TryGetProperty("params", out var ps))
            foreach (var p in ps.EnumerateObject())
                roles[p.Name] = p.Value.GetString() ?? "";
        bool Is(string n) => e.TryGetProperty(n, out var v) && v.ValueKind == JsonValueKind.True;
        string? Get(string n) => e.TryGetProperty(n, out var v) ? v.GetString() : null;
        return new(Get("driver"), Get("binding") ?? "generated", Get("return") ?? "", roles, Get("signature"), Get("method"),
            Is("library"), Is("waits"), Get("remote") ?? "");
    }
}
