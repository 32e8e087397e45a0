using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A structure whose inside is private to the library.</summary>
public sealed record ApiOpaque(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("ctype")] string CType) : IApiEntry;
