using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A permission without which an object is left out of a list.</summary>
public sealed record ApiAclFilter(
    [property: JsonPropertyName("object")] string Object,
    [property: JsonPropertyName("perm")] string Permission);
