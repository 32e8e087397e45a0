using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A parameter of a function or callback.</summary>
/// <param name="Name">The name in the prototype.</param>
/// <param name="Type">The C type as declared, "virDomainPtr *".</param>
public sealed record ApiParameter(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("type")] string Type);
