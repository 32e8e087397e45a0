namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>Reports of differences.</summary>
public static class Differences
{
    /// <summary>The first lines that differ.</summary>
    public static string First(string expected, string actual)
    {
        var a = expected.Split('\n');
        var b = actual.Split('\n');
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return $"line {i + 1}\n   expected: {string.Join("\n             ", a.Skip(i).Take(3))}\n   actual:   {string.Join("\n             ", b.Skip(i).Take(3))}";
    }

    /// <summary>Runs all and prints "suite: N passed, N failed, N skipped".</summary>
    public static int Report(string name, ISuite suite, string? only, int diffs)
    {
        int passed = 0, failed = 0, skipped = 0;
        foreach (var caseName in suite.Names.Where(n => only is null || n.Contains(only, StringComparison.Ordinal)))
        {
            if (suite.Skipped(caseName) is not null)
            {
                skipped++;
                continue;
            }
            string? difference;
            try
            {
                difference = suite.Difference(caseName);
            }
            catch (Exception e)
            {
                difference = e.ToString();
            }
            if (difference is null)
                passed++;
            else if (failed++ < diffs)
                Console.WriteLine($"-- {caseName}: {difference}");
        }
        Console.WriteLine($"{name}: {passed} passed, {failed} failed, {skipped} skipped");
        return failed;
    }
}
