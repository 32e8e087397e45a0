using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Logging;

/// <summary>Texts and limits as native 12.8 answers them.</summary>
public sealed class LogSyntaxTests
{
    public static TheoryData<string, string> Cases => CorpusFolder.Cases("virlogtest", "log");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Upstream(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        var text = c.Text("str")!;
        int? Count() => c.Text("test") switch
        {
            "testLogParseOutputs" => LogSyntax.ParseOutputs(text).Count,
            "testLogParseFilters" => LogSyntax.ParseFilters(text).Count,
            _ => null,
        };
        if (c.Flag("pass"))
            Assert.Equal(c.Number("count"), Count() ?? 0);
        else if (c.Text("test") != "testLogMatch")
            Assert.Throws<LibvirtException>(() => Count());
    }

    [Theory]
    [InlineData("foo", "Malformed format for filter 'foo'")]
    [InlineData("1:", "Invalid match string ''")]
    [InlineData("1:+", "Invalid match string '+'")]
    [InlineData("5:remote", "Invalid priority '5' for filter '5:remote'")]
    [InlineData("1:remote 2", "Malformed format for filter '2'")]
    public void BadFilters(string text, string detail)
    {
        var error = Assert.Throws<LibvirtException>(() => LogSyntax.ParseFilters(text)).Error;
        Assert.Equal(ErrorNumber.InvalidArg, error.Code);
        Assert.Equal(ErrorDomain.None, error.Domain);
        Assert.Equal("invalid argument: " + detail, error.Message);
    }

    [Theory]
    [InlineData("foo", "invalid argument: Malformed format for log output 'foo'")]
    [InlineData("1:foo", "invalid argument: Invalid log destination 'foo' for log output '1:foo'")]
    [InlineData("0:stderr", "invalid argument: Invalid log priority '0' for log output '0:stderr'")]
    [InlineData("1:file:/a:b", "invalid argument: Log output '1:file:/a:b' does not meet the format requirements for destination type 'file'")]
    [InlineData("1:file:/nonexistent/x", "failed to open /nonexistent/x: No such file or directory")]
    public void BadOutputs(string text, string message)
        => Assert.Equal(message, Assert.Throws<LibvirtException>(() => LogSyntax.ParseOutputs(text)).Message);

    [Theory]
    [InlineData("libvir", true)]
    [InlineData("lib.irt", false)]
    [InlineData("lib?irt", true)]
    [InlineData("l*t", true)]
    [InlineData("libvirt$", false)]
    [InlineData("*", true)]
    public void FiltersMatchPartsOfNames(string pattern, bool matches)
        => Assert.Equal(matches, new LogFilter(LogPriority.Debug, pattern).Matches("libvirt-domain"[..7]));

    [Fact]
    public void FirstMatchingFilterDecides()
    {
        var settings = new LogSettings { Filters = LogSyntax.ParseFilters("4:remote 1:remote 2:+util.event") };
        Assert.Equal(LogPriority.Error, settings.Threshold("remote.remote_driver"));
        Assert.Equal(LogPriority.Info, settings.Threshold("util.event"));
        Assert.Equal(LogPriority.Warning, settings.Threshold("qemu.qemu_driver"));
    }

    [Fact]
    public void LaterOutputToTheSamePlaceReplacesTheEarlier()
        => Assert.Equal("3:stderr", string.Join(' ', LogSyntax.ParseOutputs("2:stderr 3:stderr")));
}
