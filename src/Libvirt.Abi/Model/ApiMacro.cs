using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A macro: a constant, the name of a typed parameter, or a function-like macro.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Header">The header that defines it.</param>
/// <param name="Library">The library whose API it belongs to.</param>
/// <param name="Since">Version of libvirt that brought it.</param>
/// <param name="Parameters">"cpumap,cpu" for function-like macros, else null.</param>
/// <param name="Raw">The definition, where it is not simply the value.</param>
/// <param name="Kind">"string", "int", "function-like" or "other".</param>
/// <param name="Value">The string or number; null for other kinds.</param>
public sealed record ApiMacro(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("params")] string? Parameters,
    [property: JsonPropertyName("raw"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Raw,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("value"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonValue? Value) : IApiEntry;
