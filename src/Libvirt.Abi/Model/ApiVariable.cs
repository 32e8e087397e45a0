using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A public variable.</summary>
public sealed record ApiVariable(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("type")] string Type) : IApiEntry;
