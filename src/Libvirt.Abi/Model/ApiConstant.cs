using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A constant of an enumeration.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Since">Version of libvirt that brought it.</param>
/// <param name="Value">Its value.</param>
/// <param name="Sentinel">Whether it marks the end of a growing list: declared only for programs that define VIR_ENUM_SENTINELS.</param>
public sealed record ApiConstant(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("value")] long Value,
    [property: JsonPropertyName("sentinel"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Sentinel = false);
