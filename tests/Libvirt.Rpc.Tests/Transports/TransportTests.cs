using System.Net;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

[Collection(SerialTests.Name)]
public sealed class TransportTests
{
    private static ByteChannel Open(string uri, bool readOnly = false) => Transport.Open(RemoteAddress.Parse(LibvirtUri.Parse(uri), readOnly, new(null)));

    private static LibvirtException Refusal(string uri) => Assert.Throws<LibvirtException>(() => Open(uri));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("::1", "[::1]")]
    public void Tcp(string address, string host)
    {
        using var listener = new Listener(new IPEndPoint(IPAddress.Parse(address), 0), Listener.Echo);
        Leaks.None(() =>
        {
            using var channel = Open($"qemu+tcp://{host}:{listener.Port}/system");
            Assert.True(channel is { PassesDescriptors: false, IsSecure: false });
            channel.Write("hello");
            Assert.Equal("hello", channel.Read(5));
        });
    }

    [Fact]
    public void TcpWithoutAPeer()
    {
        using var free = new Listener(new IPEndPoint(IPAddress.Loopback, 0), Listener.Echo);
        int port = free.Port;
        free.Dispose();
        Leaks.None(() => Assert.Equal($"unable to connect to server at '127.0.0.1:{port}': Connection refused", Refusal($"qemu+tcp://127.0.0.1:{port}/system").Message));
        var refusal = Refusal("qemu+tcp://name.invalid:77/system");
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.Rpc), (refusal.Code, refusal.Error.Domain));
        Assert.StartsWith("Unable to resolve address 'name.invalid' service '77': ", refusal.Message);
    }

    [Fact]
    public void ExternalProgramsGetNoArguments()
    {
        using var folder = new ScratchFolder();
        folder.Script("program", "printf '%s;' \"$#\" \"$LC_ALL\" \"$TERM\"; cat");
        Leaks.None(() =>
        {
            using var channel = Open($"qemu+ext://ignored/system?command={folder["program"]}");
            channel.Write("x");
            Assert.Equal("0;C;;x", channel.Read(6));
        });
    }

    [Fact]
    public void SshGetsItsArguments()
    {
        using var folder = new ScratchFolder();
        folder.Script("ssh", "for a in \"$@\"; do printf '[%s]' \"$a\"; done; cat");
        using var channel = Open($"qemu+ssh://u@h:99/system?command={folder["ssh"]}&proxy=native&no_verify=1&no_tty=1&keyfile=/k", readOnly: true);
        const string Expected = "[-p][99][-l][u][-i][/k][-T][-e][none][-o][BatchMode=yes][-o][StrictHostKeyChecking=no][--][h][sh -c 'exec virt-ssh-helper -r qemu:///system']";
        Assert.Equal(Expected, channel.Read(Expected.Length));
        channel.Write("ping");
        Assert.Equal("ping", channel.Read(4));
    }

    [Fact]
    public void SshThatFailsSaysWhy()
    {
        using var folder = new ScratchFolder();
        folder.Script("ssh", "echo 'ssh: connect to host h port 22: No route to host' >&2; exit 255");
        using var channel = Open($"qemu+ssh://h/system?command={folder["ssh"]}");
        Assert.Equal("End of file while reading data: ssh: connect to host h port 22: No route to host: Input/output error", Assert.Throws<LibvirtException>(() => channel.Read()).Message);
    }
}
