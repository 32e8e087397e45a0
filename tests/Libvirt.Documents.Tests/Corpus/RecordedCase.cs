using System.Text.Json;

namespace Libvirt.Documents.Tests.Corpus;

/// <summary>A line of a manifest: an input and what native answered when it was defined.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Input">The document.</param>
/// <param name="Outputs">Native's texts by kind (xml, inactive, inactive-nosec).</param>
/// <param name="Code">Native's error number; 0 when it accepted the document.</param>
/// <param name="Domain">Native's error domain.</param>
/// <param name="Message">Native's message.</param>
public sealed record RecordedCase(string Name, string Input, IReadOnlyDictionary<string, string> Outputs, int Code, int Domain, string Message)
{
    /// <summary>All cases of a suite.</summary>
    public static IEnumerable<RecordedCase> Read(string suite, string step = "define")
    {
        if (CorpusFolder.Path is null)
            yield break;
        var root = Path.Combine(CorpusFolder.Path, "recorded");
        var data = Path.Combine(root, "data");
        foreach (var line in File.ReadLines(Path.Combine(root, "manifests", suite + ".jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var outputs = new Dictionary<string, string>();
            int code = 0, domain = 0;
            string message = "";
            if (!json.RootElement.GetProperty("steps").TryGetProperty(step, out var answer))
                continue;
            if (answer.TryGetProperty("error", out var error))
            {
                code = error.GetProperty("code").GetInt32();
                domain = error.GetProperty("domain").GetInt32();
                message = error.GetProperty("message").GetString()!;
            }
            else if (answer.GetProperty("ok") is { ValueKind: JsonValueKind.String } text)
                outputs["text"] = File.ReadAllText(Path.Combine(data, text.GetString()!));
            else
                foreach (var kind in answer.GetProperty("ok").EnumerateObject())
                    if (kind.Value.GetString() is { } file)
                        outputs[kind.Name] = file == "same-as-inactive" ? outputs["inactive"] : File.ReadAllText(Path.Combine(data, file));
            yield return new(json.RootElement.GetProperty("name").GetString()!,
                File.ReadAllText(Path.Combine(data, json.RootElement.GetProperty("input").GetString()!)), outputs, code, domain, message);
        }
    }
}
