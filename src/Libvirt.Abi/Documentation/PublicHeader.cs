using System.Text.Json.Serialization;

namespace Libvirt.Abi.Documentation;

/// <summary>A public header, as documentation/headers.json describes it.</summary>
public sealed record PublicHeader
{
    /// <summary>File name without ".h".</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The macro that keeps it from being read twice. Programs test it, so it is native libvirt's.</summary>
    [JsonPropertyName("guard")]
    public required string Guard { get; init; }

    /// <summary>The XML API description that it belongs to; empty for one that declares nothing.</summary>
    [JsonPropertyName("api")]
    public required string Api { get; init; }

    /// <summary>A few words.</summary>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    /// <summary>A sentence.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Headers of the C library that it needs.</summary>
    [JsonPropertyName("system")]
    public IReadOnlyList<string> SystemIncludes { get; set; } = [];

    /// <summary>Other public headers that it includes.</summary>
    [JsonPropertyName("includes")]
    public IReadOnlyList<string> Includes { get; set; } = [];

    /// <summary>The macro that it defines while it includes those.</summary>
    [JsonPropertyName("umbrella")]
    public string? Umbrella { get; set; }

    /// <summary>One of these macros must be defined: the header is not for direct inclusion.</summary>
    [JsonPropertyName("within")]
    public IReadOnlyList<string> Within { get; set; } = [];

    /// <summary>Whether it defines the macros that hide differences between compilers.</summary>
    [JsonPropertyName("portability")]
    public bool Portability { get; set; }
}
