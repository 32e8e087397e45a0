using System.Text.Json;

namespace Libvirt.Host.Tests.Corpus;

/// <summary>A case of upstream's test data: a line of a manifest.</summary>
internal sealed class UpstreamCase(string json)
{
    private readonly JsonElement _root = JsonDocument.Parse(json).RootElement;

    public string Suite => _root.GetProperty("suite").GetString()!;

    public string Name => _root.GetProperty("name").GetString()!;

    public string Kind => _root.GetProperty("kind").GetString()!;

    public JsonElement Parameters => _root.GetProperty("params");

    /// <summary>The cases of a suite whose kind is one of those given, as (name, line); none when there is no corpus.</summary>
    public static TheoryData<string, string> Of(string suite, params string[] kinds)
    {
        var data = new TheoryData<string, string>();
        if (CorpusFolder.Path is null)
            return data;
        foreach (var line in File.ReadLines(Path.Combine(CorpusFolder.Path, "upstream", "manifests", suite + ".jsonl")))
        {
            var upstream = new UpstreamCase(line);
            if (kinds.Contains(upstream.Kind))
                data.Add(upstream.Name, line);
        }
        return data;
    }

    public string Text(string parameter) => Parameters.GetProperty(parameter).GetString()!;

    public bool Flag(string parameter) => Parameters.GetProperty(parameter).GetBoolean();

    /// <summary>The text of the only input, or of the one of a name; null when there is none.</summary>
    public string? Input(string? name = null)
        => !_root.TryGetProperty("input", out var input) ? null
            : name is null ? Read(input)
            : input.TryGetProperty(name, out var named) ? Read(named) : null;

    /// <summary>Whether a text of a kind is expected.</summary>
    public bool Expects(string kind) => _root.TryGetProperty("expect", out var expect) && expect.TryGetProperty(kind, out _);

    /// <summary>The expected text of a kind.</summary>
    public string Expected(string kind) => Read(_root.GetProperty("expect").GetProperty(kind));

    /// <summary>A file or folder of upstream's test data.</summary>
    public static string Data(string path) => Path.Combine(CorpusFolder.Path!, "upstream", "data", path);

    private static string Read(JsonElement path) => File.ReadAllText(Data(path.GetString()!));
}
