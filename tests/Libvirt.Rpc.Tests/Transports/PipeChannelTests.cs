using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

[Collection(SerialTests.Name)]
public sealed class PipeChannelTests
{
    private static PipeChannel Shell(string script) => PipeChannel.Start("/bin/sh", ["-c", script], ["PATH=/usr/bin:/bin"]);

    [Fact]
    public void BothDirections()
    {
        using var channel = PipeChannel.Start("cat", [], []);
        var text = new string('x', 300_000);
        channel.Write("abc");
        Assert.Equal("abc", channel.Read(3));
        var writer = new Thread(() => channel.Write(text));
        writer.Start();
        Assert.Equal(text, channel.Read(text.Length));
        writer.Join();
        Assert.Equal(ByteChannel.WouldBlock, channel.Receive(new byte[1]));
        Assert.False(channel.PassesDescriptors);
        Assert.False(channel.IsSecure);
    }

    [Fact]
    public void TheEndWithoutAWordIsAnEnd()
    {
        using var channel = Shell("printf xy");
        Assert.Equal("xy", channel.Read());
        Assert.Equal(0, channel.Receive(new byte[1]));
    }

    [Fact]
    public void TheEndSaysWhatTheProgramSaid()
    {
        using var channel = Shell("printf ab; echo 'Permission denied (publickey).' >&2; exit 255");
        Assert.Equal("ab", channel.Read(2));
        var end = Assert.Throws<LibvirtException>(() => channel.Read());
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.Rpc, "End of file while reading data: Permission denied (publickey).: Input/output error"), (end.Code, end.Error.Domain, end.Message));
    }

    [Fact]
    public void LastWordsThatComeAfterTheEndAreWaitedFor()
    {
        using var channel = Shell("exec 0<&- 1>&-; sleep 0.2; echo late >&2");
        Assert.Contains("late", Assert.Throws<LibvirtException>(() => channel.Read()).Message);
    }

    [Fact]
    public void UnreadDataResetsTheStream()
    {
        using var channel = Shell("read x; echo why >&2");
        channel.Write("first\nsecond\n");
        var end = Assert.Throws<LibvirtException>(() => channel.Read());
        Assert.Contains("why", end.Message);
        Assert.Throws<LibvirtException>(() => channel.Write("x")); // and no SIGPIPE
    }

    [Fact]
    public void AChattyProgramDoesNotStandStill()
    {
        using var channel = Shell("i=0; while [ $i -lt 3000 ]; do printf '%0100d\\n' $i >&2; i=$((i+1)); [ $((i % 100)) = 0 ] && printf .; done; printf '%0100d' 77 >&2");
        var end = Assert.Throws<LibvirtException>(() => channel.Read());
        Assert.InRange(end.Message.Length, 1000, 4400); // bounded
        Assert.Contains("0077: Input", end.Message);
    }

    [Fact]
    public void NothingIsLeft() => Leaks.None(() =>
    {
        using (var channel = PipeChannel.Start("sleep", ["100"], []))
            Assert.True(Directory.Exists($"/proc/{channel.ProcessId}"));
        using (Shell("exit 1"))
        {
        }
        using (var channel = Shell("cat"))
            channel.Write("x");
        Assert.Throws<LibvirtException>(() => PipeChannel.Start("/nonexistent", [], []));
        Assert.Throws<LibvirtException>(() => PipeChannel.Start("nonexistent-program", [], []));
    });

    [Theory]
    [InlineData("nonexistent-program", "Cannot find 'nonexistent-program' in path: No such file or directory")]
    [InlineData("", "Cannot find '' in path: No such file or directory")]
    [InlineData("/nonexistent", "cannot execute binary /nonexistent: No such file or directory")]
    [InlineData("/etc/passwd", "cannot execute binary /etc/passwd: Permission denied")]
    public void IsNotStarted(string program, string message)
        => Assert.Equal(message, Assert.Throws<LibvirtException>(() => PipeChannel.Start(program, [], [])).Message);

    [Fact]
    public void AfterItsEndTheChannelIsBroken()
    {
        var channel = PipeChannel.Start("sleep", ["100"], []);
        int id = channel.ProcessId;
        channel.Dispose();
        channel.Dispose();
        Assert.False(Directory.Exists($"/proc/{id}"));
        Assert.Throws<LibvirtException>(() => channel.Receive(new byte[1]));
    }
}
