using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Libvirt.Tests.Corpus;

/// <summary>Upstream's test data: $LIBVIRT_CORPUS, else ../shared/corpus beside the repository.</summary>
internal static class CorpusFolder
{
    public const string Missing = "no corpus: set LIBVIRT_CORPUS to the folder that holds upstream/manifests, or put it at ../shared/corpus beside the repository";

    public static string? Path { get; } = Find();

    /// <summary>The cases of a suite and kind, as (name, parameters as JSON); none when the corpus is absent.</summary>
    public static TheoryData<string, string> Cases(string suite, string kind)
    {
        var data = new TheoryData<string, string>();
        if (Path is null)
            return data;
        foreach (var line in File.ReadLines(System.IO.Path.Combine(Path, "upstream", "manifests", suite + ".jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("kind").GetString() == kind)
                data.Add(root.GetProperty("name").GetString()!, line);
        }
        return data;
    }

    /// <summary>A file of upstream's test folder.</summary>
    public static string Data(string path) => System.IO.Path.Combine(Path!, "upstream", "data", path);

    private static string? Find([CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("LIBVIRT_CORPUS") is { Length: > 0 } set)
            return Directory.Exists(System.IO.Path.Combine(set, "upstream")) ? set : null;
        foreach (var start in new[] { AppContext.BaseDirectory, System.IO.Path.GetDirectoryName(here) })
        {
            for (var folder = start; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            {
                var candidate = System.IO.Path.Combine(folder, "shared", "corpus");
                if (Directory.Exists(System.IO.Path.Combine(candidate, "upstream")))
                    return candidate;
            }
        }
        return null;
    }
}
