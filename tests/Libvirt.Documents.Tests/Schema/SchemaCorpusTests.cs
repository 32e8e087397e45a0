using System.Text.Json;
using Libvirt.Documents.Tests.Corpus;
using Libvirt.Reference.Schemas;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>Upstream's virschematest: documents that must, and some that must not, be valid.</summary>
public sealed class SchemaCorpusTests
{
    private static readonly Dictionary<string, (string Schema, string Input, bool Valid)> Rows = Read();

    public static TheoryData<string> Cases => new(Rows.Keys);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_verdict_as_upstream(string name)
    {
        var (schema, input, valid) = Rows[name];
        KnownDifferences.Check("virschematest", name, Difference(schema, input, valid));
    }

    private static string? Difference(string schema, string input, bool valid)
    {
        if (SchemaCatalog.Find(schema) is not { } found)
            return "there is no schema " + schema;
        var wrong = Validation.Error(File.ReadAllText(input), found);
        return valid ? wrong : wrong is null ? "is valid, and must not be" : null;
    }

    private static Dictionary<string, (string, string, bool)> Read()
    {
        var rows = new Dictionary<string, (string, string, bool)>();
        if (CorpusFolder.Path is not { } corpus)
            return rows;
        foreach (var line in File.ReadLines(Path.Combine(corpus, "upstream", "manifests", "virschematest.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var schema = Path.GetFileName(row.GetProperty("params").GetProperty("schema").GetString()!).Split(".rng")[0];
            rows.Add(row.GetProperty("name").GetString()!,
                (schema, Path.Combine(corpus, "upstream", "data", row.GetProperty("input").GetString()!), row.GetProperty("kind").GetString() == "schema-valid"));
        }
        return rows;
    }
}
