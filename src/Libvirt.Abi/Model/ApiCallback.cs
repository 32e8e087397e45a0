using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A typedef of a pointer to a function.</summary>
public sealed record ApiCallback(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("returns")] string Returns,
    [property: JsonPropertyName("params")] IReadOnlyList<ApiParameter> Parameters) : IApiEntry;
