using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A permission that a call needs.</summary>
/// <param name="Object">Kind of object: "connect", "domain".</param>
/// <param name="Permission">"read", "start".</param>
/// <param name="Condition">The flag that makes the check apply, "VIR_DOMAIN_XML_SECURE" or "!VIR_..." for its absence; null: always.</param>
public sealed record ApiAclCheck(
    [property: JsonPropertyName("object")] string Object,
    [property: JsonPropertyName("perm")] string Permission,
    [property: JsonPropertyName("condition")] string? Condition);
