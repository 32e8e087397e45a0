using System.Text.Json;

namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>A case of upstream's qemuxmlconftest.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Json">The line of the manifest.</param>
public sealed record UpstreamCase(string Name, JsonElement Json)
{
    private static string Data => Path.Combine(CorpusFolder.Path!, "upstream", "data");

    /// <summary>Path of the input; null when upstream has none on purpose.</summary>
    public string? Input => Json.TryGetProperty("input", out var input) ? Path.Combine(Data, input.GetString()!) : null;

    /// <summary>The document that comes out; null when the input is refused.</summary>
    public string? ExpectedXml => Json.GetProperty("kind").GetString() == "parse-error" ? null : Expected("xml");

    /// <summary>What the case is about: "parse-error", "xml2xml+argv", "xml2xml+argv-failure".</summary>
    public string Kind => Json.GetProperty("kind").GetString()!;

    /// <summary>The command line; null when there is to be none.</summary>
    public string? ExpectedArguments => Json.GetProperty("expect").TryGetProperty("args", out var file) ? System.IO.File.ReadAllText(Path.Combine(Data, file.GetString()!)) : null;

    /// <summary>The message when there is to be no command line; null when there is one.</summary>
    public string? ExpectedFailure => Kind == "xml2xml+argv-failure" ? Expected("err") ?? "" : null;

    /// <summary>The message of a refusal; null when the input is accepted.</summary>
    public string? ExpectedError => Json.GetProperty("kind").GetString() == "parse-error" ? Expected("err") ?? "" : null;

    /// <summary>A parameter of the case.</summary>
    public JsonElement? Parameter(string name) => Json.GetProperty("params").TryGetProperty(name, out var value) ? value : null;

    /// <summary>A file of the corpus.</summary>
    public static string File(string path) => Path.Combine(Data, path);

    /// <summary>Lines of a manifest.</summary>
    public static IEnumerable<JsonElement> Lines(string suite)
    {
        if (CorpusFolder.Path is null)
            yield break;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(CorpusFolder.Path, "upstream", "manifests", suite + ".jsonl")))
            yield return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>All cases.</summary>
    public static IEnumerable<UpstreamCase> Read()
    {
        if (CorpusFolder.Path is null)
            yield break;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(CorpusFolder.Path, "upstream", "manifests", "qemuxmlconftest.jsonl")))
        {
            var json = JsonDocument.Parse(line).RootElement;
            yield return new(json.GetProperty("name").GetString()!, json);
        }
    }

    private string? Expected(string kind)
        => Json.GetProperty("expect").TryGetProperty(kind, out var file) ? System.IO.File.ReadAllText(Path.Combine(Data, file.GetString()!)).Replace("\\\n", "", StringComparison.Ordinal) : null;
}
