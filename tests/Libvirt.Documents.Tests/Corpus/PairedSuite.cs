namespace Libvirt.Documents.Tests.Corpus;

/// <summary>Upstream's documents: a folder of inputs and a folder of what they become.</summary>
/// <param name="name">Name of the suite.</param>
/// <param name="inputs">Folder of the inputs.</param>
/// <param name="outputs">Folder of the outputs, same file names.</param>
/// <param name="answer">Parses (name, input) and gives the text.</param>
/// <param name="skip">Why a case cannot be answered; null when it can.</param>
/// <param name="fallback">A file without output is its own output.</param>
public sealed class PairedSuite(string name, string inputs, string outputs, Func<string, string, string> answer, Func<string, string?>? skip = null, bool fallback = false) : ISuite
{
    /// <inheritdoc/>
    public IEnumerable<string> Names => Folder(inputs) is { } folder
        ? Directory.EnumerateFiles(folder, "*.xml").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => Expected(n) is not null).Order()
        : [];

    /// <inheritdoc/>
    public string? Skipped(string caseName) => skip?.Invoke(caseName);

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        try
        {
            var actual = answer(caseName, File.ReadAllText(Path.Combine(Folder(inputs)!, caseName + ".xml")));
            var expected = File.ReadAllText(Expected(caseName)!);
            return actual == expected ? null : RecordedSuite.FirstDifference(expected, actual);
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
        {
            if (Skipped(caseName) is not null)
                skipped++;
            else if (Difference(caseName) is not { } difference)
                passed++;
            else if (failed++ < diffs)
                Console.WriteLine($"-- {caseName}: {difference}");
        }
        Console.WriteLine($"{name}: {passed} passed, {failed} failed, {skipped} skipped");
        return failed;
    }

    private string? Expected(string caseName)
    {
        var file = Path.Combine(Folder(outputs)!, caseName + ".xml");
        return File.Exists(file) ? file : fallback ? Path.Combine(Folder(inputs)!, caseName + ".xml") : null;
    }

    private static string? Folder(string folder)
        => CorpusFolder.Path is { } corpus && Path.Combine(corpus, "upstream", "data", folder) is var full && Directory.Exists(full) ? full : null;
}
