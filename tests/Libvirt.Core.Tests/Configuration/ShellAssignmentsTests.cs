using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Configuration;

public sealed class ShellAssignmentsTests
{
    public static TheoryData<string, string> Cases => CorpusFolder.Cases("openvzutilstest", "config-param");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Upstream(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        var text = File.ReadAllText(CorpusFolder.Data(c.Input!));
        var file = ShellAssignments.Parse(text);
        Assert.Equal(c.Flag("found") ? c.Text("value") : null, file[c.Text("param")!]);
        Assert.Equal(text, file.ToString());
    }

    [Theory]
    [InlineData("A=b c", "b")]
    [InlineData("A=\"b c\" # d", "b c")]
    [InlineData("A='b\"\\c'", "b\"\\c")]
    [InlineData("A=\"\\$x\\\"\\\\ \\n\"", "$x\"\\ \\n")]
    [InlineData(" export A=b", "b")]
    [InlineData("A=\"b \\\nc\nd\"\nB=1", "b c\nd")]
    [InlineData("A=\"b c\nB=1", "b c")]
    [InlineData("A=1\nA=2", "2")]
    [InlineData("A=", "")]
    [InlineData("#A=1\nB=1\nA b=1\n1A=2", null)]
    public void Values(string text, string? value) => Assert.Equal(value, ShellAssignments.Parse(text)["A"]);

    [Fact]
    public void ChangesLeaveTheRestAlone()
    {
        var file = ShellAssignments.Parse("# c\nA=1\n if x; then\nB='2'\n");
        file.Set("A", "a \"$b\"");
        file.Set("C", "");
        Assert.Equal("# c\nA=\"a \\\"\\$b\\\"\"\n if x; then\nB='2'\nC=\"\"\n", file.ToString());
        Assert.Equal("a \"$b\"", ShellAssignments.Parse(file.ToString())["A"]);
        Assert.Throws<ArgumentException>(() => file.Set("A B", "x"));
        Assert.Throws<ArgumentException>(() => file.Set("A", "x\nROOT=1"));
    }
}
