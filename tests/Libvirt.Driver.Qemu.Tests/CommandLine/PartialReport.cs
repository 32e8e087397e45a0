using System.Text.RegularExpressions;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>Compares only the options of some kinds: for work on a part of the command line.</summary>
internal static class PartialReport
{
    public static int Run(string pattern, string only, int diffs)
    {
        var regex = new Regex(pattern);
        int passed = 0, failed = 0;
        foreach (var name in Suites.Arguments.Names)
        {
            if (only != "*" && !name.Contains(only, StringComparison.Ordinal)) continue;
            var (expected, actual) = Suites.Arguments.Both(name);
            var e = expected.Split('\n').Select(l => l.TrimEnd('\\', ' ')).Where(l => regex.IsMatch(l)).ToArray();
            var a = actual.Split('\n').Select(l => l.TrimEnd('\\', ' ')).Where(l => regex.IsMatch(l) || l.StartsWith("ERROR")).ToArray();
            e = [.. e.Where(l => !l.Contains("pflash"))]; a = [.. a.Where(l => !l.Contains("pflash"))]; if (e.Length == 0 && a.Length == 0) continue;
            if (e.SequenceEqual(a)) { passed++; continue; }
            if (failed++ < diffs)
            {
                int i = 0;
                while (i < e.Length && i < a.Length && e[i] == a[i]) i++;
                Console.WriteLine($"-- {name}\n   e: {(i < e.Length ? e[i] : "<end>")}\n   a: {(i < a.Length ? a[i] : "<end>")}");
            }
        }
        Console.WriteLine($"partial: {passed} passed, {failed} failed");
        return failed;
    }
}
