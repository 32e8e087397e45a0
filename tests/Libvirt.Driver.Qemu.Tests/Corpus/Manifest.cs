using System.Text.Json;

namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>Lists of cases in the corpora.</summary>
internal static class Manifest
{
    /// <summary>The cases of a list by name; none when there is no corpus.</summary>
    public static Dictionary<string, JsonElement> Read(string path) => CorpusFolder.Path is null ? [] : System.IO.File.ReadLines(File(path))
        .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(c => c.GetProperty("name").GetString()!);

    /// <summary>A whole file.</summary>
    public static JsonElement Json(string path) => JsonDocument.Parse(System.IO.File.ReadAllText(File(path))).RootElement;

    /// <summary>The path of a file of the corpora.</summary>
    public static string File(string path) => Path.Combine(CorpusFolder.Path!, path);
}
