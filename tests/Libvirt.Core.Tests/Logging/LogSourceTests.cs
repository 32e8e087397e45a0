namespace Libvirt.Tests.Logging;

/// <summary>Lines as they arrive in a file. Not parallel: the settings belong to the process.</summary>
[Collection("log settings")]
public sealed class LogSourceTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly LogSource _source = new("test.source");

    public LogSourceTests() => LogConfiguration.Outputs = $"2:file:{_path}";

    public void Dispose()
    {
        LogConfiguration.Outputs = "";
        LogConfiguration.Filters = "";
        LogConfiguration.DefaultPriority = LogPriority.Warning;
        File.Delete(_path);
    }

    [Fact]
    public void FirstLinesAnnounceVersionAndHost()
    {
        _source.Warning($"careful {1 + 1}");
        var lines = File.ReadAllLines(_path);
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\+0000: \d+: info : libvirt version: \d+\.\d+\.\d+, package: .+$", lines[0]);
        Assert.Matches(@"^[^ ]+ [^ ]+: \d+: info : hostname: .+, uid: \d+$", lines[1]);
        Assert.Matches($@"^[^ ]+ [^ ]+: \d+: warning : {nameof(FirstLinesAnnounceVersionAndHost)}:\d+ : careful 2$", lines[2]);
    }

    [Fact]
    public void UnwantedLinesAreNotEvenEvaluated()
    {
        bool evaluated = false;
        string Value()
        {
            evaluated = true;
            return "";
        }
        _source.Info($"nothing {Value()}");
        Assert.False(evaluated);
        Assert.Equal("", File.ReadAllText(_path));
    }

    [Fact]
    public void FilterAndOutputBothDecide()
    {
        LogConfiguration.Filters = "1:test";
        _source.Debug($"too low for the output");
        _source.Info($"passes");
        Assert.EndsWith(" : passes\n", File.ReadAllText(_path));
        Assert.DoesNotContain("too low", File.ReadAllText(_path));
    }

    [Fact]
    public void ErrorsOfCallsAreLoggedWhenAnOutputIsConfigured()
    {
        ErrorReport.Log(ErrorRecord.Create(ErrorDomain.Test, ErrorNumber.NoDomain, "x"), "virDomainLookupByName", 7);
        Assert.EndsWith(": error : virDomainLookupByName:7 : Domain not found: x\n", File.ReadAllText(_path));
    }

    [Fact]
    public void SettingsReadBackAsText()
    {
        LogConfiguration.Filters = " 1:remote  4:+event";
        Assert.Equal("1:*remote* 4:*event*", LogConfiguration.Filters);
        Assert.Equal($"2:file:{_path}", LogConfiguration.Outputs);
        Assert.Throws<LibvirtException>(() => LogConfiguration.Filters = "x");
        Assert.Equal("1:*remote* 4:*event*", LogConfiguration.Filters);
    }

    [Theory]
    [InlineData(ErrorDomain.Qemu, "libvirt: QEMU Driver error vm: out of memory\n")]
    [InlineData(ErrorDomain.None, "libvirt:  error vm: out of memory\n")]
    public void DefaultErrorText(ErrorDomain domain, string text)
        => Assert.Equal(text, ErrorReport.DefaultText(ErrorRecord.Create(domain, ErrorNumber.NoMemory, null), "vm"));
}
