using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A constant of an enumeration.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Since">Version of libvirt that brought it.</param>
/// <param name="Value">Its value.</param>
/// <param name="Sentinel">Whether it marks the end of a growing list: declared only for programs that define VIR_ENUM_SENTINELS.</param>
/// <param name="Bit">The number of the bit, where the constant is one of a set that may be combined.</param>
/// <param name="SameAs">The constant of another enumeration that it repeats.</param>
public sealed record ApiConstant(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("value")] long Value,
    [property: JsonPropertyName("sentinel"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Sentinel = false,
    [property: JsonPropertyName("bit"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Bit = null,
    [property: JsonPropertyName("same_as"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SameAs = null);
