using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Processes;

public sealed class CommandOutputTests
{
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
        Assert.Contains("SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n", CommandOutput.Run(["/bin/cat", "/proc/self/status"])!.Value.Text);
    }
}
