using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>The access control of a function.</summary>
public sealed record ApiAcl(
    [property: JsonPropertyName("checks")] IReadOnlyList<ApiAclCheck> Checks,
    [property: JsonPropertyName("filters")] IReadOnlyList<ApiAclFilter> Filters);
