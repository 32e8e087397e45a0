namespace Libvirt.Documents.Tests.Corpus;

/// <summary>All documents of a folder, which must come out again as they are.</summary>
/// <param name="folder">Below the corpus.</param>
/// <param name="answer">Reads and writes.</param>
/// <param name="pattern">Which files.</param>
public sealed class FolderSuite(string folder, Func<string, string> answer, string pattern = "*.xml") : ISuite
{
    /// <inheritdoc/>
    public IEnumerable<string> Names => CorpusFolder.Path is { } corpus
        ? Directory.EnumerateFiles(Path.Combine(corpus, folder), pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal) : [];

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var text = File.ReadAllText(Path.Combine(CorpusFolder.Path!, folder, caseName));
        try
        {
            var actual = answer(text);
            return actual == text ? null : RecordedSuite.FirstDifference(text, actual);
        }
        catch (LibvirtException e)
        {
            return $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message} [{e.Error.Str3}]";
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs)
    {
        int passed = 0, failed = 0;
        foreach (var caseName in Names.Where(n => only is null || n.Contains(only, StringComparison.Ordinal)))
            if (Difference(caseName) is not { } difference)
                passed++;
            else if (failed++ < diffs)
                Console.WriteLine($"-- {caseName}: {difference}");
        Console.WriteLine($"{folder}: {passed} passed, {failed} failed, 0 skipped");
        return failed;
    }
}
