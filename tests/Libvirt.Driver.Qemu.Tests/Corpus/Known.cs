namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>Writes the rows of KNOWN.md anew: `dotnet run known SUITE`. A reason that stands in the file already is kept.</summary>
public static class Known
{
    /// <summary>Prints a row for each case that differs.</summary>
    public static void Print(string suiteName)
    {
        foreach (var (name, suite) in Suites.All.Where(s => s.Key == suiteName))
            foreach (var caseName in suite.Names.Order(StringComparer.Ordinal))
                if (suite.Skipped(caseName) is null && suite.Difference(caseName) is { } difference)
                    Console.WriteLine($"| {name} | {caseName} | {KnownDifferences.Reason(name, caseName) ?? Class(caseName, difference)} |");
    }

    private static string Class(string caseName, string difference) => difference switch
    {
        _ when difference.Contains("xmlns:qemu", StringComparison.Ordinal) => "the namespace qemu: is another part's",
        _ when difference.Contains("<genid>", StringComparison.Ordinal) => "a random identifier",
        _ when difference.Contains("Unable to find", StringComparison.Ordinal) || caseName.Contains("firmware", StringComparison.Ordinal) && difference.StartsWith("line", StringComparison.Ordinal)
            => "firmware: its descriptor is not in the corpus, or the old list of pairs is needed",
        _ when difference.StartsWith("accepted", StringComparison.Ordinal) => "not yet refused: " + Text(difference["accepted; native: ".Length..]),
        _ when difference.Contains("; native: ", StringComparison.Ordinal) => "other refusal: " + Text(difference[(difference.IndexOf("; native: ", StringComparison.Ordinal) + 10)..]),
        _ when difference.Contains("usb-storage", StringComparison.Ordinal) || difference.Contains("removable", StringComparison.Ordinal) || difference.Contains("hyperv", StringComparison.Ordinal)
            => "native 12.8 answers otherwise than upstream 11.3",
        _ => "differs in detail: " + Text(difference),
    };

    private static string Text(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('|', '/');
        return line.Length > 110 ? line[..110] + "..." : line;
    }
}
