namespace Libvirt.Documents.Tests.Corpus;

/// <summary>Upstream's cases, replayed by their manifest. A case without expected text must be refused; expected "err" is the message.</summary>
/// <param name="manifest">Name of the manifest.</param>
/// <param name="answer">Does what upstream's test does and gives the text.</param>
/// <param name="skip">Why a case cannot be answered; null when it can.</param>
/// <param name="outputs">Kinds of the expected text, one behind the other; "xml" unless told.</param>
public sealed class UpstreamSuite(string manifest, Func<UpstreamCase, string> answer, Func<UpstreamCase, string?>? skip = null, params string[] outputs) : ISuite
{
    private readonly Dictionary<string, UpstreamCase> _cases = UpstreamCase.Read(manifest).ToDictionary(c => c.Name);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys.Where(n => Skipped(n) is null);

    /// <inheritdoc/>
    public string? Skipped(string caseName) => skip?.Invoke(_cases[caseName]);

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        var kinds = outputs.Length == 0 ? ["xml"] : outputs;
        var expected = kinds.All(c.Expected.ContainsKey) ? string.Concat(kinds.Select(k => c.Expected[k])) : null;
        string actual;
        try
        {
            actual = answer(c);
        }
        catch (LibvirtException e)
        {
            if (expected is not null)
                return $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message} [{e.Error.Str3}]";
            return c.Expected.TryGetValue("err", out var message) && message.TrimEnd() != e.Message.TrimEnd() ? RecordedSuite.FirstDifference(message, e.Message) : null;
        }
        if (expected is null)
            return "accepted" + (c.Expected.TryGetValue("err", out var message) ? ", upstream said: " + message : "");
        expected = ReleaseDifferences.AsNewer(expected);
        return actual == expected ? null : RecordedSuite.FirstDifference(expected, actual);
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs)
    {
        int passed = 0, failed = 0;
        foreach (var caseName in _cases.Keys.Where(n => Skipped(n) is null && (only is null || n.Contains(only, StringComparison.Ordinal))))
        {
            string? difference;
            try
            {
                difference = Difference(caseName);
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
        Console.WriteLine($"{manifest}: {passed} passed, {failed} failed, {_cases.Count - passed - failed} skipped");
        return failed;
    }
}
