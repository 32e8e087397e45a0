using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Configuration;

public sealed class AuthenticationConfigurationTests
{
    public static TheoryData<string, string> Cases => CorpusFolder.Cases("virauthconfigtest", "auth-lookup");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Upstream(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        var configuration = new AuthenticationConfiguration(IniFile.Load(CorpusFolder.Data("_derived/authconfig-confdata.txt")), "auth.conf");
        Assert.Equal(c.Text("expect"), configuration.Lookup(c.Text("service")!, c.Text("hostname"), c.Text("credname")!));
    }

    [Theory]
    [InlineData("[auth-x-default]\n", "configuration file syntax error: Missing item 'credentials' in group 'auth-x-default' in 'f'")]
    [InlineData("[auth-x-h]\ncredentials=c\n", "configuration file syntax error: Missing group 'credentials-c' referenced from group 'auth-x-h' in 'f'")]
    public void Incomplete(string text, string message)
    {
        var configuration = new AuthenticationConfiguration(IniFile.Parse(text, "f"), "f");
        Assert.Equal(message, Assert.Throws<LibvirtException>(() => configuration.Lookup("x", "h", "username")).Message);
    }

    [Theory]
    [InlineData("x=1\n", "f:1")]
    [InlineData("[g]\n\nx\n", "f:3")]
    public void Malformed(string text, string place) => Assert.Contains(place, Assert.Throws<LibvirtException>(() => IniFile.Parse(text, "f")).Message);

    [Fact]
    public void KeysAndValues()
    {
        var file = IniFile.Parse("# c\n [g] \n a = b c \nx=1\nx=\\s2\\\\\n[h]\n[g]\ny=\n", "f");
        Assert.Equal(("b c ", " 2\\", "", null), (file["g", "a"], file["g", "x"], file["g", "y"], file["h", "a"]));
    }
}
