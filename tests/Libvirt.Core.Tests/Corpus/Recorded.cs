using System.Text.Json;

namespace Libvirt.Tests.Corpus;

/// <summary>Answers of native libvirt that are part of this project.</summary>
internal static class Recorded
{
    /// <summary>The lines of a file in Recorded.</summary>
    public static TheoryData<string> Lines(string file) => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Recorded", file))];

    public static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    /// <summary>A member as text; null when it is absent or null.</summary>
    public static string? Text(this JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
