using System.Text.Json.Serialization;

namespace Libvirt.Abi.Documentation;

/// <summary>documentation/headers.json.</summary>
internal sealed record HeaderFile([property: JsonPropertyName("headers")] IReadOnlyList<PublicHeader> Headers);
