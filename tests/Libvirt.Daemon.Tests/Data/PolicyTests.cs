using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Libvirt.Daemon.Tests.Data;

public sealed partial class PolicyTests
{
    [Theory]
    [InlineData("org.libvirt.unix.policy", 2)]
    [InlineData("org.libvirt.api.policy", 106)]
    public void Policies_have_what_polkit_reads(string file, int count)
    {
        var actions = Actions(file);
        Assert.Equal(count, actions.Select(a => a.Attribute("id")!.Value).Distinct().Count());
        foreach (var action in actions)
        {
            Assert.Matches(Identifier(), action.Attribute("id")!.Value);
            Assert.Equal(["description", "message", "defaults"], action.Elements().Select(e => e.Name.LocalName));
            Assert.All(action.Elements().Take(2), e => Assert.NotEmpty(e.Value));
            Assert.Equal(["allow_any", "allow_inactive", "allow_active"], action.Element("defaults")!.Elements().Select(e => e.Name.LocalName));
            Assert.All(action.Element("defaults")!.Elements(), e => Assert.Contains(e.Value, (string[])["yes", "no", "auth_admin_keep"]));
        }
    }

    [Theory]
    [InlineData("org.libvirt.api.domain.getattr", "yes")]
    [InlineData("org.libvirt.api.connect.search-domains", "yes")]
    [InlineData("org.libvirt.api.secret.read", "yes")]
    [InlineData("org.libvirt.api.secret.read-secure", "no")]
    [InlineData("org.libvirt.api.domain.mem-read", "no")]
    [InlineData("org.libvirt.api.domain.start", "no")]
    public void Everybody_may_look_and_nobody_more(string id, string expected)
        => Assert.Equal(expected, Actions("org.libvirt.api.policy").Single(a => a.Attribute("id")!.Value == id).Element("defaults")!.Element("allow_any")!.Value);

    private static List<XElement> Actions(string file)
    {
        using var reader = XmlReader.Create(Path.Combine(Repository.Root, "data/polkit", file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return [.. XDocument.Load(reader).Root!.Elements("action")];
    }

    [GeneratedRegex(@"^org\.libvirt\.(api|unix)(\.[a-z]+(-[a-z]+)*)+$")]
    private static partial Regex Identifier();
}
