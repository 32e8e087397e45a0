namespace Libvirt.Tests.Configuration;

/// <summary>Answers as native 12.8 gives them for the same files.</summary>
public sealed class ClientConfigurationTests
{
    private static ClientConfiguration With(string text) => new(ConfigurationFile.Parse(text, "/etc/libvirt/libvirt.conf"));

    [Fact]
    public void AliasesResolveOnce()
    {
        var configuration = With("uri_aliases = [ 'a=b', 'b=test:///default?x=y', 'b=test:///other' ]");
        Assert.Equal("b", configuration.ResolveAlias("a"));
        Assert.Equal("test:///default?x=y", configuration.ResolveAlias("b"));
        Assert.Null(configuration.ResolveAlias("test:///default"));
        Assert.Null(new ClientConfiguration(null).ResolveAlias("a"));
    }

    [Theory]
    [InlineData("'bad'", "configuration file syntax error: Malformed 'uri_aliases' config entry 'bad', expected 'alias=uri://host/path'")]
    [InlineData("'a b=c:///'", "configuration file syntax error: Malformed 'uri_aliases' config entry 'a b=c:///', aliases may only contain 'a-Z, 0-9, _, -'")]
    [InlineData("1", "configuration file syntax error: /etc/libvirt/libvirt.conf: expected a string list for 'uri_aliases' parameter")]
    public void MalformedEntries(string entry, string message)
        => Assert.Equal(message, Assert.Throws<LibvirtException>(() => With($"uri_aliases = [{entry}]").ResolveAlias("x")).Message);

    [Fact]
    public void EntriesBehindTheMatchDoNotMatter() => Assert.Equal("test:///default", With("uri_aliases = ['a=test:///default', 'bad']").ResolveAlias("a"));

    [Fact]
    public void DefaultUri()
    {
        Assert.Equal("test:///x", With("uri_default = 'test:///x'").DefaultUri);
        Assert.Null(With("").DefaultUri);
        Assert.Equal("internal error: /etc/libvirt/libvirt.conf: expected a string for 'uri_default' parameter",
            Assert.Throws<LibvirtException>(() => With("uri_default = 5").DefaultUri).Message);
    }
}
