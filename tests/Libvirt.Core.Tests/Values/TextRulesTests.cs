using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Values;

public sealed class TextRulesTests
{
    public static TheoryData<string, string> Paths => CorpusFolder.Cases("virfiletest", "sanitize-path");

    public static TheoryData<string, string> Versions => CorpusFolder.Cases("utiltest", "parse-version");

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public void SanitizedPaths(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(c.Text("expect"), PathRules.Sanitize(c.Text("path")!));
    }

    [CorpusTheory]
    [MemberData(nameof(Versions))]
    public void UpstreamVersions(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(c.Number("result") == 0, VersionNumber.TryParse(c.Text("string"), out uint version, c.Flag("allowMissing")));
        Assert.Equal(c.Number("version"), version);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData(".a", true)]
    [InlineData("..", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    [InlineData("a/b", false)]
    [InlineData("a\0", false)]
    public void FileNames(string name, bool valid) => Assert.Equal(valid, PathRules.IsFileName(name));

    [Fact]
    public void GeneratedMacAddressKeepsItsPrefix()
    {
        var address = MacAddress.Generate([0x52, 0x54, 0x00]);
        Assert.StartsWith("52:54:00:", address.ToString());
        Assert.False(address.IsMulticast || address.IsZero || address.IsBroadcast);
        Assert.True(MacAddress.TryParse("01:00:5e:00:00:01", out var multicast) && multicast.IsMulticast);
    }

    [Theory]
    [InlineData("1536", 1536)]
    [InlineData("2 GiB", 2147483648)]
    [InlineData("3KB", 3000)]
    public void Sizes(string text, ulong bytes) => Assert.Equal(bytes, ScaledInteger.Parse(text, 1));

    [Fact]
    public void VersionText() => Assert.Equal("12.8.0", VersionNumber.Format(12_008_000));
}
