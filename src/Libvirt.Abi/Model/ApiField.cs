using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A member of a structure.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Type">The C type; "union" for an unnamed union type.</param>
/// <param name="Offset">Bytes from the start of the structure that holds it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Fields">The members of a union, else null.</param>
/// <param name="Deprecated">Whether compilers warn of its use.</param>
/// <param name="Length">The macro that gives the length of an array.</param>
public sealed record ApiField(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("offset")] int Offset,
    [property: JsonPropertyName("size")] int Size,
    [property: JsonPropertyName("fields"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ApiField>? Fields = null,
    [property: JsonPropertyName("deprecated"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Deprecated = false,
    [property: JsonPropertyName("length"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Length = null);
