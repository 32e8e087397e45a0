namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>Upstream's qemuxmlconftest, without the command lines: what a definition becomes, and which ones are refused.</summary>
public sealed class UpstreamSuite : ISuite
{
    private readonly Dictionary<string, UpstreamCase> _cases = UpstreamCase.Read().ToDictionary(c => c.Name);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => _cases[caseName].Input is null ? "there is no input on purpose" : null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        try
        {
            var domain = UpstreamEnvironment.Parse(c);
            var actual = domain.Format(new() { Secure = true });
            if (!actual.EndsWith('\n'))
                actual += "\n";
            if (c.ExpectedXml is { } expected)
                return actual == expected ? null : Differences.First(expected, actual);
            return "accepted; native: " + c.ExpectedError;
        }
        catch (LibvirtException e)
        {
            return c.ExpectedError is { } error && e.Message == error.TrimEnd() ? null
                : $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message} [{e.Error.Str3}]" + (c.ExpectedError is { } wanted ? "; native: " + wanted : "");
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemuxmlconf", this, only, diffs);
}
