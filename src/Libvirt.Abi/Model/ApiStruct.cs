using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A structure that programs see the inside of.</summary>
/// <param name="Name">The C name of the typedef.</param>
/// <param name="Header">The header that declares the typedef.</param>
/// <param name="Library">The library whose API it belongs to.</param>
/// <param name="Since">Version of libvirt that brought it.</param>
/// <param name="CType">"struct _virNodeInfo".</param>
/// <param name="Tag">"_virNodeInfo"; several typedefs may share one.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Alignment">Bytes.</param>
/// <param name="Fields">The members in order.</param>
public sealed record ApiStruct(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("ctype")] string CType,
    [property: JsonPropertyName("tag")] string Tag,
    [property: JsonPropertyName("size")] int Size,
    [property: JsonPropertyName("align")] int Alignment,
    [property: JsonPropertyName("fields")] IReadOnlyList<ApiField> Fields) : IApiEntry;
