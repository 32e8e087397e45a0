using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Processes;

public sealed class ProcessStatusTests
{
    public static TheoryData<string, string> Cases => UpstreamCase.Of("virprocessstattest", "proc-stat");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void AsUpstream(string name, string json)
    {
        _ = name;
        var upstream = new UpstreamCase(json);
        var fields = ProcessStatus.Parse(File.ReadAllText(UpstreamCase.Data($"virprocessstatdata/{upstream.Text("file")}/stat")))!;
        Assert.Equal(upstream.Parameters.GetProperty("count").GetInt32(), fields.Length);
        Assert.Equal(upstream.Text("command"), fields[1]);
    }

    [Theory]
    [InlineData("7 (a) b (c) S 1\n", new[] { "7", "a) b (c", "S", "1" })]
    [InlineData("7 (\n) S\n", new[] { "7", "\n", "S" })]
    [InlineData("7 ()", new[] { "7", "" })]
    [InlineData("7 )(", null)]
    [InlineData("", null)]
    public void Names(string text, string[]? fields) => Assert.Equal(fields, ProcessStatus.Parse(text));

    [Fact]
    public void OwnProcess()
    {
        var fields = ProcessStatus.Parse(File.ReadAllText("/proc/self/stat"))!;
        Assert.Equal(Environment.ProcessId.ToString(), fields[0]);
        Assert.True(fields.Length >= 44);
    }
}
