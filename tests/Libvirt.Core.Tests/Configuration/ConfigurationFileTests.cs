using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Configuration;

public sealed class ConfigurationFileTests
{
    private readonly ConfigurationFile _file = ConfigurationFile.Parse("i=5\nn=-5\ns='x'\nls=['a','b']\nli=[1]\nbig=99999999999\nz=0\no=1\n");

    public static TheoryData<string> Native => Recorded.Lines("configuration.jsonl");

    public static TheoryData<string, string> Upstream => CorpusFolder.Cases("virconftest", "conf-roundtrip");

    [Theory]
    [MemberData(nameof(Native))]
    public void AsNative(string line)
    {
        var json = Recorded.Parse(line);
        ConfigurationFile Parse() => ConfigurationFile.Parse(json.Text("text")!, syntax: (ConfigurationSyntax)json.GetProperty("syntax").GetInt32());
        if (json.Text("message") is { } message)
        {
            var error = Assert.Throws<LibvirtException>(Parse).Error;
            Assert.Equal((json.GetProperty("code").GetInt32(), message), ((int)error.Code, error.Message));
        }
        else
        {
            Assert.Equal(json.Text("out"), Parse().ToString());
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Upstream))]
    public void RoundTrip(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(File.ReadAllText(CorpusFolder.Data(c.Expect("conf")!)), ConfigurationFile.Load(CorpusFolder.Data(c.Input!)).ToString());
    }

    [Fact]
    public void ValuesOfTheRightType()
    {
        Assert.Equal((5, -5, 99999999999L, 5u), (_file.GetInt("i"), _file.GetInt("n"), _file.GetLong("big"), _file.GetUInt("i")));
        Assert.Equal((true, false, null), (_file.GetBoolean("o"), _file.GetBoolean("z"), _file.GetBoolean("absent")));
        Assert.Equal(["a", "b"], _file.GetTexts("ls")!);
        Assert.Equal(["x"], _file.GetTexts("s", acceptSingle: true)!);
        Assert.Null(_file.GetText("absent"));
    }

    [Theory]
    [InlineData("i", "string", "internal error: memory conf: expected a string for 'i' parameter")]
    [InlineData("i", "bool", "internal error: memory conf: value for 'i' parameter must be 0 or 1")]
    [InlineData("n", "bool", "internal error: memory conf: expected a bool for 'n' parameter")]
    [InlineData("big", "int", "internal error: memory conf: value for 'big' parameter must be in range -2147483648:2147483647")]
    [InlineData("s", "int", "internal error: memory conf: expected a signed integer for 's' parameter")]
    [InlineData("n", "uint", "internal error: memory conf: expected an unsigned integer for 'n' parameter")]
    [InlineData("big", "uint", "internal error: memory conf: value for 'big' parameter must be in range 0:4294967295")]
    [InlineData("s", "list", "internal error: memory conf: expected a string list for 's' parameter")]
    [InlineData("li", "list", "configuration file syntax error: memory conf: expected a string list for 'li' parameter")]
    public void ValuesOfTheWrongType(string name, string type, string message)
    {
        Func<object?> read = type switch
        {
            "string" => () => _file.GetText(name),
            "bool" => () => _file.GetBoolean(name),
            "int" => () => _file.GetInt(name),
            "uint" => () => _file.GetUInt(name),
            _ => () => _file.GetTexts(name),
        };
        Assert.Equal(message, Assert.Throws<LibvirtException>(read).Message);
    }

    [Fact]
    public void SettingsAreChangedAndWritten()
    {
        var file = ConfigurationFile.Of(new ConfigurationEntry("name", new ConfigurationValue.Text("x"), null)).With("memory", new ConfigurationValue.Number(394, false))
            .With("name", new ConfigurationValue.Text("a \"b\"")).With("disk", new ConfigurationValue.List([new ConfigurationValue.Text("phy:/dev/a")]));
        Assert.Equal("name = 'a \"b\"'\nmemory = 394\ndisk = [ \"phy:/dev/a\" ]\n", file.ToString());
        Assert.Equal("memory = 394\n", file.With("name", null).With("disk", null).With("absent", null).ToString());
    }

    [Fact]
    public void RepeatedSettings()
    {
        var file = ConfigurationFile.Parse("lxc.mount = a\nlxc.net = x\nlxc.mount = b\n", syntax: ConfigurationSyntax.Lxc);
        Assert.Equal(["a", "b"], file.All("lxc.mount").Select(value => ((ConfigurationValue.Text)value).Value));
        Assert.Equal("lxc.mount = \"c\"\nlxc.net = \"x\"\n", file.With("lxc.mount", new ConfigurationValue.Text("c")).ToString());
    }

    [Fact]
    public void DeepListsDoNotExhaustTheStack()
    {
        Assert.Equal(ErrorNumber.ConfSyntax, Assert.Throws<LibvirtException>(() => ConfigurationFile.Parse("a=" + new string('[', 100_000))).Code);
        ConfigurationFile.Parse("a=[[[1],2],[3]]\nb=[1]");
    }

    [Fact]
    public void AbsentFile()
    {
        var error = Assert.Throws<LibvirtException>(() => ConfigurationFile.Load("/nonexistent")).Error;
        Assert.Equal((ErrorNumber.SystemError, "Failed to open file '/nonexistent': No such file or directory", 2), (error.Code, error.Message, error.Int1));
    }
}
