using System.Text.Json;

namespace Libvirt.Documents.Tests.Corpus;

/// <summary>A line of an upstream manifest: what a test of upstream's does with a file.</summary>
/// <param name="Name">Name of the case; unique in its suite.</param>
/// <param name="Kind">What is done: xml2xml, parse-error, ...</param>
/// <param name="Inputs">Text of the inputs by role; the only one is "input".</param>
/// <param name="Expected">Text of what must come out, by kind (xml, err, ...). Empty: it must fail.</param>
/// <param name="Params">The case's parameters; undefined when it has none.</param>
public sealed record UpstreamCase(string Name, string Kind, IReadOnlyDictionary<string, string> Inputs, IReadOnlyDictionary<string, string> Expected, JsonElement Params)
{
    /// <summary>The input.</summary>
    public string Input => Inputs["input"];

    /// <summary>A flag; false when it is not there.</summary>
    public bool Flag(string name) => Param(name) is { ValueKind: JsonValueKind.True };

    /// <summary>A text; null when it is not there.</summary>
    public string? Text(string name) => Param(name) is { ValueKind: not JsonValueKind.Null } found ? found.ToString() : null;

    /// <summary>Names in a list; empty when it is not there.</summary>
    public IEnumerable<string> List(string name) => Param(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(e => e.ToString()) : [];

    /// <summary>A parameter; null when it is not there.</summary>
    public JsonElement? Param(string name) => Params.ValueKind == JsonValueKind.Object && Params.TryGetProperty(name, out var value) ? value : null;

    /// <summary>All cases of a manifest. A name that occurs twice gets a number.</summary>
    public static IEnumerable<UpstreamCase> Read(string manifest)
    {
        if (CorpusFolder.Path is null)
            yield break;
        var upstream = Path.Combine(CorpusFolder.Path, "upstream");
        var seen = new Dictionary<string, int>();
        foreach (var line in File.ReadLines(Path.Combine(upstream, "manifests", manifest + ".jsonl")))
        {
            var root = JsonDocument.Parse(line).RootElement;
            var name = root.GetProperty("name").GetString()!;
            int count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return new(count == 1 ? name : $"{name}#{count}", root.GetProperty("kind").GetString()!,
                Texts(upstream, root, "input"), Texts(upstream, root, "expect"), root.TryGetProperty("params", out var given) ? given : default);
        }
    }

    private static Dictionary<string, string> Texts(string upstream, JsonElement root, string role)
    {
        var texts = new Dictionary<string, string>();
        if (!root.TryGetProperty(role, out var files))
            return texts;
        if (files.ValueKind == JsonValueKind.String)
            texts[role] = Content(files);
        else if (files.ValueKind == JsonValueKind.Object)
            foreach (var file in files.EnumerateObject())
                if (file.Value.ValueKind == JsonValueKind.String)
                    texts[file.Name] = Content(file.Value);
        return texts;

        string Content(JsonElement file)
        {
            var path = Path.Combine(upstream, "data", file.GetString()!);
            // upstream joins lines that end in a backslash
            return File.Exists(path) ? File.ReadAllText(path).Replace("\\\n", "", StringComparison.Ordinal) : "";
        }
    }
}
