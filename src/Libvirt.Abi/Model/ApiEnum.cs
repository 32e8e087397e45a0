using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>An enumeration. All of them are typedefs of unnamed enums.</summary>
/// <param name="Name">The C name of the typedef.</param>
/// <param name="Header">The header that declares it.</param>
/// <param name="Library">The library whose API it belongs to.</param>
/// <param name="Constants">The constants by name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Signed">Whether C compilers choose a signed type, because a constant is negative.</param>
public sealed record ApiEnum(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("constants")] IReadOnlyList<ApiConstant> Constants,
    [property: JsonPropertyName("size")] int Size,
    [property: JsonPropertyName("signed")] bool Signed) : IApiEntry;
