using Libvirt.Documents.Nodes;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Nodes;

public sealed class NodeDocumentTests
{
    private const string Domain = "<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>";

    [Theory]
    [InlineData("<cpu><mhz>x</mhz></cpu>", 27, "XML error: invalid node cpu mhz value")]
    [InlineData("<cpu><nodes>-1</nodes></cpu>", 27, "XML error: invalid node cpu nodes value")]
    [InlineData("<memory>x</memory>", 27, "XML error: invalid node memory value")]
    [InlineData("<cpu><model>mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm</model></cpu>", 1, "internal error: Model mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm too big for destination")]
    [InlineData("<auth><user password='p'/></auth>", 27, "XML error: missing username in /node/auth/user field")]
    public void Bad_values_are_refused_as_native_does(string content, int code, string message)
    {
        var e = Assert.Throws<LibvirtException>(() => NodeDocument.Parse($"<node>{content}</node>"));
        Assert.Equal((code, (int)ErrorDomain.Test, message), ((int)e.Code, (int)e.Error.Domain, e.Message));
    }

    [Fact]
    public void Malformed_files_are_named()
    {
        var e = Assert.Throws<LibvirtException>(() => NodeDocument.Parse("<node>", new() { FileName = "/tmp/n.xml" }));
        Assert.StartsWith("/tmp/n.xml:1: Premature end of data in tag node line 1\n", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<node/>", "i686", 1400u, 16u, 3145728ul)]
    [InlineData("<node><cpu><active>1</active><mhz/></cpu><memory>7</memory></node>", "i686", 1400u, 1u, 7ul)]
    [InlineData("<node><cpu><active>100</active><model>i986</model><nodes>1</nodes></cpu></node>", "i986", 1400u, 8u, 3145728ul)]
    public void What_is_not_told_is_as_in_native(string xml, string model, uint mhz, uint count, ulong memory)
    {
        var node = NodeDocument.Parse(xml);
        Assert.Equal((model, mhz, count, memory), (node.CpuModel, node.CpuMhz, node.CpuCount, node.MemoryKib));
    }

    [Fact]
    public void Objects_become_documents_of_their_own()
    {
        var node = NodeDocument.Parse("<node xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><domain type='test'><name>a&amp;b</name></domain>"
            + "<pool file='p.xml'/><network/><auth><user password='p'>u</user></auth></node>");
        Assert.Equal("<domain xmlns:test=\"http://libvirt.org/schemas/domain/test/1.0\" type=\"test\">\n  <name>a&amp;b</name>\n</domain>", node.Domains[0].ToDocument("domain"));
        Assert.Equal("p.xml", node.Pools[0].File);
        Assert.Equal("<network xmlns:test=\"http://libvirt.org/schemas/domain/test/1.0\"/>", node.Networks[0].ToDocument("network"));
        Assert.Equal(("u", "p"), (node.Users[0].Name, node.Users[0].Password));
        Assert.Equal(2, NodeObject.Under("<pool><volume/><volume file='v.xml'/></pool>", "volume", ErrorDomain.Storage).Count);
    }

    [Theory]
    [InlineData("<test:runstate>8</test:runstate>", "XML error: runstate '8' out of range'")]
    [InlineData("<test:runstate>x</test:runstate>", "XML error: invalid runstate")]
    [InlineData("<test:transient/><test:runstate>5</test:runstate>", "XML error: transient domain cannot have runstate 'shutoff'")]
    [InlineData("<test:hasmanagedsave/>", "XML error: domain with managedsave data can only have runstate 'shutoff'")]
    public void Impossible_domains_are_refused(string content, string message)
        => Assert.Equal(message, Assert.Throws<LibvirtException>(() => Read(content)).Message);

    [Fact]
    public void Domains_tell_how_they_are()
    {
        var data = Read("<test:runstate>3</test:runstate><test:transient/><test:domainsnapshot><name>s</name></test:domainsnapshot>");
        Assert.Equal((3, true, false), (data.RunState, data.Transient, data.HasManagedSave));
        Assert.StartsWith("<domainsnapshot", data.Snapshots[0].ToDocument("domainsnapshot"), StringComparison.Ordinal);
        Assert.EndsWith("\n  <name>s</name>\n</domainsnapshot>", data.Snapshots[0].ToDocument("domainsnapshot"), StringComparison.Ordinal);
        Assert.Equal(1, Read("").RunState);
    }

    [CorpusTheory]
    [InlineData("testnodeinline", 3, 2, 1, 1)]
    [InlineData("testnode", 3, 2, 1, 1)]
    public void Examples_of_upstream_are_read(string name, int domains, int networks, int pools, int devices)
    {
        var node = NodeDocument.Parse(File.ReadAllText(Path.Combine(CorpusFolder.Path!, "upstream/data/top/examples/xml/test", name + ".xml")));
        Assert.Equal((domains, networks, pools, devices), (node.Domains.Count, node.Networks.Count, node.Pools.Count, node.Devices.Count));
    }

    private static TestDomainData Read(string content)
    {
        var reader = new XmlPullReader($"{Domain}{content}</domain>", ErrorDomain.Domain, new() { Extensions = [TestDomainExtension.Instance] });
        var extensions = new DocumentExtensions();
        reader.ReadRoot();
        while (reader.ReadChild())
            extensions.Read(reader);
        return TestDomainExtension.Of(extensions);
    }
}
