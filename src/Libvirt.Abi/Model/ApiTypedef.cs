using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A typedef of an enumeration, a pointer or a number.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Header">The header that declares it.</param>
/// <param name="Library">The library whose API it belongs to.</param>
/// <param name="Since">Version of libvirt that brought it.</param>
/// <param name="Type">"enum", or the C type that it stands for.</param>
public sealed record ApiTypedef(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("type")] string Type) : IApiEntry;
