using System.Text.Json;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>What native 12.8 answered to VIR_DOMAIN_DEFINE_VALIDATE: whether the schema was the reason to refuse.</summary>
public sealed class RecordedValidationTests
{
    private static readonly Dictionary<string, (string Input, bool Valid)> Rows = Read();

    public static TheoryData<string> Cases => new(Rows.Keys);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_verdict_as_native(string name)
    {
        var (input, valid) = Rows[name];
        var wrong = Validation.Error(File.ReadAllText(input), Libvirt.Documents.Schema.DocumentSchema.Of("DomainDocument"));
        KnownDifferences.Check("validate", name, valid == wrong is null ? null : wrong ?? "is valid, and must not be");
    }

    private static Dictionary<string, (string, bool)> Read()
    {
        var rows = new Dictionary<string, (string, bool)>();
        if (CorpusFolder.Path is not { } corpus)
            return rows;
        foreach (var line in File.ReadLines(Path.Combine(corpus, "recorded", "manifests", "qemu-domain.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.GetProperty("steps").TryGetProperty("validate", out var step))
                continue;
            int code = step.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object ? error.GetProperty("code").GetInt32() : 0;
            if (code is not (0 or (int)ErrorNumber.XmlInvalidSchema))
                continue; // refused by the driver: the schema had no objection, or was asked later
            rows.Add(json.RootElement.GetProperty("name").GetString()!,
                (Path.Combine(corpus, "recorded", "data", json.RootElement.GetProperty("input").GetString()!), code == 0));
        }
        return rows;
    }
}
