namespace Libvirt.Documents.Tests.Corpus;

/// <summary>
/// Cases whose answer differs from native's, each with its reason: the rows of the files KNOWN*.md that lie in a test project.
/// A row is <c>| suite | case | reason |</c>. A case on the list that passes fails the test.
/// </summary>
public static class KnownDifferences
{
    private static readonly Dictionary<(string Suite, string Case), string> Rows = Read();

    /// <summary>Why a case differs; null when it must not.</summary>
    public static string? Reason(string suite, string caseName) => Rows.GetValueOrDefault((suite, caseName));

    /// <summary>Fails when a case differs that is not on the list, and when one passes that is.</summary>
    public static void Check(string suite, string caseName, string? difference)
    {
        if (Reason(suite, caseName) is { } reason)
            Assert.True(difference is not null, $"{suite} {caseName} passes: take it from KNOWN.md ({reason})");
        else
            Assert.True(difference is null, $"{suite} {caseName}: {difference}");
    }

    /// <summary>Runs a case of a suite and compares with the list.</summary>
    public static void Check(ISuite suite, string suiteName, string caseName) => Check(suiteName, caseName, suite.Difference(caseName));

    /// <summary>The list of the test project that runs.</summary>
    private static string[] Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KNOWN.md")))
                return Directory.GetFiles(folder.FullName, "KNOWN*.md");
        throw new FileNotFoundException("no KNOWN.md above " + AppContext.BaseDirectory);
    }

    private static Dictionary<(string, string), string> Read()
    {
        var rows = new Dictionary<(string, string), string>();
        foreach (var line in Find().SelectMany(File.ReadLines))
            if (line.StartsWith("| ", StringComparison.Ordinal) && line.Split('|', StringSplitOptions.TrimEntries) is [_, var suite, var name, var reason, _] && suite is not "suite")
                rows.Add((suite, name), reason);
        return rows;
    }
}
