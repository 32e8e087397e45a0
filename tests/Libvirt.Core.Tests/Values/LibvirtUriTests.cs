using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Values;

public sealed class LibvirtUriTests
{
    public static TheoryData<string> Native => Recorded.Lines("uri.jsonl");

    public static TheoryData<string, string> Upstream => CorpusFolder.Cases("viruritest", "uri");

    [Theory]
    [MemberData(nameof(Native))]
    public void AsNative(string line)
    {
        var json = Recorded.Parse(line);
        var text = json.Text("uri")!;
        if (json.Text("message") is { } message)
        {
            var error = Assert.Throws<LibvirtException>(() => LibvirtUri.Parse(text)).Error;
            Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Uri, message), (error.Code, error.Domain, error.Message));
            return;
        }
        var uri = LibvirtUri.Parse(text);
        Assert.Equal((json.Text("scheme"), json.Text("user"), json.Text("server"), json.GetProperty("port").GetInt32()), (uri.Scheme, uri.User, uri.Server, uri.Port));
        Assert.Equal((json.Text("path"), json.Text("query"), json.Text("fragment")), (uri.Path, uri.Query, uri.Fragment));
        Assert.Equal(json.GetProperty("params").EnumerateArray().Select(p => new UriParameter(p[0].GetString()!, p[1].GetString()!)), uri.Parameters);
        Assert.Equal(json.Text("format"), uri.ToString());
        Assert.Equal(json.Text("formatParams"), LibvirtUri.FormatQuery(uri.Parameters));
    }

    [CorpusTheory]
    [MemberData(nameof(Upstream))]
    public void AsUpstreamExpects(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        var uri = LibvirtUri.Parse(c.Text("uri")!);
        // Upstream's test puts the parameters back into the query before it formats.
        Assert.Equal(c.Text("uri_out"), (uri with { Query = LibvirtUri.FormatQuery(uri.Parameters) ?? uri.Query }).ToString());
        Assert.Equal((c.Text("scheme"), c.Text("server"), c.Text("user"), (int)c.Number("port")), (uri.Scheme, uri.Server, uri.User, uri.Port));
        Assert.Equal((c.Text("path"), c.Text("query"), c.Text("fragment")), (uri.Path, uri.Query, uri.Fragment));
    }

    [Fact]
    public void SchemeSplitsIntoDriverAndTransport()
    {
        Assert.Equal(("qemu", "ssh"), (LibvirtUri.Parse("qemu+ssh://h/system").Driver, LibvirtUri.Parse("qemu+ssh://h/system").Transport));
        Assert.Equal(("test", null), (LibvirtUri.Parse("test:///default").Driver, LibvirtUri.Parse("test:///default").Transport));
        Assert.Null(LibvirtUri.Parse("alias").Driver);
    }

    [Fact]
    public void MissingParameter()
    {
        var uri = LibvirtUri.Parse("test:///default?name=a&name=b");
        Assert.Equal("a", uri.RequiredParameter("name"));
        Assert.Equal("invalid argument: Missing URI parameter 'x'", Assert.Throws<LibvirtException>(() => uri.RequiredParameter("x")).Message);
    }
}
