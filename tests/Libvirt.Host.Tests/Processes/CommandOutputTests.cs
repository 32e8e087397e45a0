using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Processes;

public sealed class CommandOutputTests
{
    private const ulong OfTheCLibrary = 3UL << 31; // signals 32 and 33, which nobody can set

    [Fact]
    public void OutputAndStatus()
    {
        Assert.Equal((0, "a b\n"), CommandOutput.Run(["/bin/echo", "a b"]));
        Assert.Equal((3, "x"), CommandOutput.Run(["/bin/sh", "-c", "printf x; echo unheard >&2; exit 3"]));
        Assert.Equal(128 + 15, CommandOutput.Run(["/bin/sh", "-c", "kill -TERM $$"])!.Value.Status);
        Assert.Equal(200_000, CommandOutput.Run(["/usr/bin/head", "-c", "200000", "/dev/zero"])!.Value.Text.Length);
    }

    [Fact]
    public void NotStarted() => Assert.Null(CommandOutput.Run(["/nonexistent"]));

    [Fact]
    public void EndlessOutputIsCutOff() => Assert.Null(CommandOutput.Run(["/bin/cat", "/dev/zero"]));

    [Fact]
    public void CleanSurroundings()
    {
        Assert.Equal("LC_ALL=C\n", CommandOutput.Run(["/usr/bin/env"])!.Value.Text);
        Assert.Equal("0\n1\n2\n3\n", CommandOutput.Run(["/bin/ls", "/proc/self/fd"])!.Value.Text); // 3 is the folder itself
        foreach (var line in CommandOutput.Run(["/bin/grep", "-E", "^Sig(Blk|Ign)", "/proc/self/status"])!.Value.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(0UL, Convert.ToUInt64(line[8..], 16) & ~OfTheCLibrary);
    }
}
