using System.Text.Json;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Cpu.Tests.Corpus;

/// <summary>Cases of a manifest.</summary>
/// <param name="name">Name of the suite, for people.</param>
/// <param name="corpus">Which corpus: recorded or upstream.</param>
/// <param name="manifest">Name of the manifest.</param>
/// <param name="difference">Null when the case (its line, the folder of its files) passes.</param>
/// <param name="skip">Why a case cannot be answered.</param>
public sealed class CpuSuite(string name, string corpus, string manifest, Func<JsonElement, CaseFiles, string?> difference, Func<JsonElement, string?>? skip = null) : ISuite
{
    private readonly Dictionary<string, JsonElement> _cases = Read(corpus, manifest);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => skip?.Invoke(_cases[caseName]);

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        try
        {
            return difference(_cases[caseName], new(Path.Combine(CorpusFolder.Path!, corpus, "data")));
        }
        catch (LibvirtException e)
        {
            return $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message} [{e.Error.Str3}]";
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs)
    {
        int passed = 0, failed = 0, skipped = 0;
        foreach (var caseName in Names.Where(n => only is null || n.Contains(only, StringComparison.Ordinal)))
            if (Skipped(caseName) is not null)
                skipped++;
            else if (Difference(caseName) is not { } text)
                passed++;
            else if (failed++ < diffs)
                Console.WriteLine($"-- {caseName}: {text}");
        Console.WriteLine($"{name}: {passed} passed, {failed} failed, {skipped} skipped");
        return failed;
    }

    /// <summary>Null when equal, else the first lines that differ.</summary>
    public static string? Compare(string expected, string actual)
    {
        if (expected == actual)
            return null;
        var a = expected.Split('\n');
        var b = actual.Split('\n');
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return $"line {i + 1}\n   expected: {string.Join("\n             ", a.Skip(i).Take(4))}\n   actual:   {string.Join("\n             ", b.Skip(i).Take(4))}";
    }

    private static Dictionary<string, JsonElement> Read(string corpus, string manifest)
    {
        var cases = new Dictionary<string, JsonElement>();
        if (CorpusFolder.Path is { } folder)
            foreach (var line in File.ReadLines(Path.Combine(folder, corpus, "manifests", manifest + ".jsonl")))
            {
                var element = JsonElement.Parse(line);
                cases.Add(element.GetProperty("name").GetString()!, element);
            }
        return cases;
    }
}
