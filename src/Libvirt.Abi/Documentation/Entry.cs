using System.Text.Json.Serialization;

namespace Libvirt.Abi.Documentation;

/// <summary>What is written by hand about one name. What is left out is made from the name (<see cref="Phrases"/>).</summary>
public sealed record Entry
{
    /// <summary>What it does or means: sentences.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>What a function returns.</summary>
    [JsonPropertyName("returns")]
    public string? Returns { get; set; }

    /// <summary>Parameters or members that need more than the phrase for their name.</summary>
    [JsonPropertyName("params")]
    public IReadOnlyDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>();
}
