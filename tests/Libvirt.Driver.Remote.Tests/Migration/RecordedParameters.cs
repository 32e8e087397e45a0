using System.Text.Json.Nodes;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>Typed parameters as lists of name, type and value.</summary>
internal static class RecordedParameters
{
    public static TypedParameter[] Read(JsonNode list) => [.. list.AsArray().Select(p => Read((string)p![0]!, (TypedParameterType)(int)p[1]!, p[2]!))];

    public static JsonArray Write(IEnumerable<TypedParameter> list)
        => new([.. list.Select(p => (JsonNode)new JsonArray(p.Name, (int)p.Type, p.Type == TypedParameterType.String ? JsonValue.Create(p.Text) : JsonValue.Create(p.Bits)))]);

    private static TypedParameter Read(string name, TypedParameterType type, JsonNode value)
        => type == TypedParameterType.String ? TypedParameter.String(name, (string)value!) : new(name, type, (ulong)value);
}
