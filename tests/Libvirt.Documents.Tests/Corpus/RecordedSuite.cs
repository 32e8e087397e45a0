namespace Libvirt.Documents.Tests.Corpus;

/// <summary>Replays a suite on the documents alone: what a driver does between define and dump is in the delegate.</summary>
/// <param name="name">Name of the suite.</param>
/// <param name="answer">Parses the input and gives the text of a kind.</param>
/// <param name="skip">Why a case cannot be answered without a driver; null when it can.</param>
/// <param name="step">The recorded step that is replayed.</param>
public sealed class RecordedSuite(string name, Func<string, string, string> answer, Func<string, string?>? skip = null, string step = "define") : ISuite
{
    private readonly Dictionary<string, RecordedCase> _cases = RecordedCase.Read(name, step).ToDictionary(c => c.Name);

    /// <summary>Names of all cases.</summary>
    public IEnumerable<string> Names => _cases.Keys;

    /// <summary>Why a case is skipped; null when it is not.</summary>
    public string? Skipped(string caseName) => skip?.Invoke(caseName);

    /// <summary>Null when the case passes, else what differs.</summary>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        try
        {
            if (c.Code != 0)
            {
                answer(c.Input, "inactive");
                return "accepted, native said: " + c.Message;
            }
            foreach (var (kind, expected) in c.Outputs)
            {
                var actual = answer(c.Input, kind);
                if (actual != expected)
                    return kind + ": " + FirstDifference(expected, actual);
            }
            return null;
        }
        catch (LibvirtException e)
        {
            if ((int)e.Code == c.Code && (int)e.Error.Domain == c.Domain)
                return null;
            return $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message} [{e.Error.Str3}]; native: {c.Code}/{c.Domain} {c.Message}";
        }
    }

    /// <summary>Runs all and prints "suite: N passed, N failed, N skipped".</summary>
    public int Report(string? only, int diffs)
    {
        int passed = 0, failed = 0, skipped = 0, messages = 0, errors = 0;
        foreach (var caseName in Names.Where(n => only is null || n.Contains(only, StringComparison.Ordinal)))
        {
            if (Skipped(caseName) is not null)
            {
                skipped++;
                continue;
            }
            string? difference;
            try
            {
                difference = Difference(caseName);
            }
            catch (Exception e)
            {
                difference = e.ToString();
            }
            if (_cases[caseName].Code != 0)
            {
                errors++;
                try
                {
                    answer(_cases[caseName].Input, "inactive");
                }
                catch (LibvirtException e)
                {
                    if (e.Message == _cases[caseName].Message)
                        messages++;
                    else if (difference is null && diffs > 0)
                        Console.WriteLine($"~~ {caseName}: {e.Message}; native: {_cases[caseName].Message}");
                }
            }
            if (difference is null)
                passed++;
            else if (failed++ < diffs)
                Console.WriteLine($"-- {caseName}: {difference}");
        }
        Console.WriteLine($"{name}: {passed} passed, {failed} failed, {skipped} skipped (messages equal: {messages} of {errors})");
        return failed;
    }

    internal static string FirstDifference(string expected, string actual)
    {
        var a = expected.Split('\n');
        var b = actual.Split('\n');
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return $"line {i + 1}\n   expected: {string.Join("\n             ", a.Skip(i).Take(3))}\n   actual:   {string.Join("\n             ", b.Skip(i).Take(3))}";
    }
}
