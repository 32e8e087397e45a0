using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Libvirt.Documents.Tests.Corpus;
using Libvirt.Reference.Schemas;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>xmllint with the emitted schemas and our validator give the same verdict on upstream's documents.</summary>
public sealed class EmittedSchemaTests
{
    private const int Batch = 400;

    public static TheoryData<string> Names => new(SchemaCatalog.Installed.Keys);

    [SchemaToolTheory]
    [MemberData(nameof(Names))]
    public void Same_verdict_as_xmllint(string name)
    {
        var files = Files(name);
        var schema = Path.Combine(Root(), "schemas", name + ".rng");
        var different = new List<string>();
        foreach (var batch in files.Chunk(Batch))
        {
            var theirs = Verdicts(schema, batch);
            foreach (var file in batch)
            {
                Assert.True(theirs.TryGetValue(file, out bool valid), "xmllint says nothing about " + file);
                if (Validation.Error(File.ReadAllText(file), SchemaCatalog.Installed[name]) is var error && valid != error is null)
                    different.Add($"{Path.GetFileName(file)}: {error ?? "valid for us"}");
            }
        }
        Assert.Empty(different);
    }

    private static List<string> Files(string name)
    {
        var files = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(CorpusFolder.Path!, "upstream", "manifests", "virschematest.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("params").GetProperty("schema").GetString() == $"schemas/{name}.rng")
                files.Add(Path.Combine(CorpusFolder.Path!, "upstream", "data", json.RootElement.GetProperty("input").GetString()!));
        }
        return files;
    }

    private static Dictionary<string, bool> Verdicts(string schema, string[] files)
    {
        var start = new ProcessStartInfo("xmllint", ["--noout", "--relaxng", schema, .. files]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var verdicts = new Dictionary<string, bool>();
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.EndsWith(" fails to validate", StringComparison.Ordinal))
                verdicts[line[..^18]] = false;
            else if (line.EndsWith(" validates", StringComparison.Ordinal))
                verdicts[line[..^10]] = true;
        }
        process.WaitForExit();
        return verdicts;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
