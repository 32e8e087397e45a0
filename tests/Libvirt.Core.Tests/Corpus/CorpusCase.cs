using System.Text.Json;

namespace Libvirt.Tests.Corpus;

/// <summary>The parameters of a case, by name.</summary>
internal sealed class CorpusCase(string json)
{
    private readonly JsonElement _root = JsonDocument.Parse(json).RootElement;

    public JsonElement Parameters => _root.GetProperty("params");

    public string? Input => _root.TryGetProperty("input", out var input) ? input.GetString() : null;

    public string? Expect(string kind) => _root.GetProperty("expect").GetProperty(kind).GetString();

    public string? Text(string name) => Parameters.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public bool Flag(string name) => Parameters.GetProperty(name).GetBoolean();

    public long Number(string name) => Parameters.GetProperty(name) is { ValueKind: JsonValueKind.String } text
        ? text.GetString() switch { "INT32_MIN" => int.MinValue, "INT64_MIN" => long.MinValue, var other => long.Parse(other!) }
        : Parameters.GetProperty(name).GetInt64();
}
