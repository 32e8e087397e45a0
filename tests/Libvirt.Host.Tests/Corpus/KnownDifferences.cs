using System.Runtime.CompilerServices;

namespace Libvirt.Host.Tests.Corpus;

/// <summary>Compares an answer with the expected one, except where KNOWN.md of this project says that they differ.</summary>
internal static class KnownDifferences
{
    private static readonly Dictionary<(string Suite, string Case), string> Rows = Read();

    /// <summary>Fails when a case differs that is not on the list, and when one does not differ that is.</summary>
    public static void Check(UpstreamCase upstream, string expected, string actual)
    {
        if (Rows.GetValueOrDefault((upstream.Suite, upstream.Name)) is { } reason)
            Assert.True(expected != actual, $"{upstream.Suite} {upstream.Name} passes: take it from KNOWN.md ({reason})");
        else
            Assert.Equal(expected, actual);
    }

    private static Dictionary<(string, string), string> Read([CallerFilePath] string here = "")
    {
        var rows = new Dictionary<(string, string), string>();
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "KNOWN.md")))
            if (line.StartsWith("| ", StringComparison.Ordinal) && line.Split('|', StringSplitOptions.TrimEntries) is [_, var suite, var name, var reason, _] && suite is not "suite")
                rows.Add((suite, name), reason);
        return rows;
    }
}
