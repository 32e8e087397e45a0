using System.Diagnostics;
using System.Net.Sockets;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

[Collection(SerialTests.Name)]
public sealed class LocalTransportTests
{
    [Fact]
    public void Connects()
    {
        using var folder = new ScratchFolder();
        using var listener = new Listener(new UnixDomainSocketEndPoint(folder["s"]), Listener.Echo);
        Leaks.None(() =>
        {
            using var channel = LocalTransport.Connect(folder["s"]);
            Assert.True(channel is { PassesDescriptors: true, IsSecure: true, IsEncrypted: false });
            channel.Write("hello");
            Assert.Equal("hello", channel.Read(5));
        });
    }

    [Fact]
    public void AbstractAddresses()
    {
        var name = $"libvirt-test-{Environment.ProcessId}";
        using var listener = new Listener(new UnixDomainSocketEndPoint("\0" + name.PadRight(107, '\0')), Listener.Echo);
        using var channel = LocalTransport.Connect("@" + name);
        channel.Write("x");
        Assert.Equal("x", channel.Read(1));
    }

    public static TheoryData<string, string, int> Refusals => new()
    {
        { "/nonexistent/s", "Failed to connect socket to '/nonexistent/s': No such file or directory", 2 },
        { "/tmp", "Failed to connect socket to '/tmp': Connection refused", 111 },
        { "", "Failed to connect socket to '': Connection refused", 111 },
        { "@nobody", "Failed to connect socket to '@nobody': Connection refused", 111 },
        { new string('x', 108), $"Path {new string('x', 108)} too long for unix socket: Cannot allocate memory", 12 },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void Refused(string path, string message, int errno)
    {
        Leaks.None(() => Assert.Throws<LibvirtException>(() => LocalTransport.Connect(path)));
        var refusal = Assert.Throws<LibvirtException>(() => LocalTransport.Connect(path));
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.Rpc, message, errno), (refusal.Code, refusal.Error.Domain, refusal.Message, refusal.Error.Int1));
    }

    [Fact]
    public void ADaemonIsStartedOnceForAllClients()
    {
        using var folder = new ScratchFolder();
        using var home = new EnvironmentVariable("XDG_RUNTIME_DIR", folder.Path);
        string socket = folder["libvirt/libvirt-sock"], daemon = Daemon(folder, socket, delay: 0.3);
        var answers = new string?[4];
        var threads = Enumerable.Range(0, answers.Length).Select(i => new Thread(() =>
        {
            using var channel = LocalTransport.ConnectOrStart(socket, daemon);
            answers[i] = channel.Read();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(answers, answer => Assert.Equal("welcome", answer));
        var started = File.ReadAllLines(folder["started"]);
        Assert.Single(started);
        Assert.Matches("^--timeout=120 cwd=/ ppid=[0-9]+$", started[0]);
        Assert.DoesNotContain($"ppid={Environment.ProcessId}", started[0]);
        Assert.Equal(0, Leaks.Children());
        Assert.False(File.Exists(folder["libvirt/libvirtd.lock"]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder["libvirt"]));
    }

    [Fact]
    public void ARunningDaemonIsNotStarted()
    {
        using var folder = new ScratchFolder();
        using var home = new EnvironmentVariable("XDG_RUNTIME_DIR", folder.Path);
        using var listener = new Listener(new UnixDomainSocketEndPoint(folder["s"]), client => client.Send("old"u8));
        Leaks.None(() =>
        {
            using var channel = LocalTransport.ConnectOrStart(folder["s"], "/nonexistent/libvirtd");
            Assert.Equal("old", channel.Read());
        });
    }

    [Fact]
    public void NoDaemonAtAll()
    {
        using var folder = new ScratchFolder();
        using var home = new EnvironmentVariable("XDG_RUNTIME_DIR", folder.Path);
        var refusal = Assert.Throws<LibvirtException>(() => LocalTransport.ConnectOrStart(folder["s"], "/nonexistent/libvirtd"));
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.Rpc, "binary '/nonexistent/libvirtd' does not exist in $PATH: No such file or directory"), (refusal.Code, refusal.Error.Domain, refusal.Message));
    }

    [Theory] // as native says it
    [InlineData("/proc/nothing", "Cannot create user runtime directory '/proc/nothing/libvirt': No such file or directory")]
    [InlineData("/etc/passwd", "Cannot create user runtime directory '/etc/passwd/libvirt': Not a directory")]
    [InlineData("/proc", "Cannot create user runtime directory '/proc/libvirt': No such file or directory")]
    public void NoFolderForTheSession(string folder, string message)
    {
        using var home = new EnvironmentVariable("XDG_RUNTIME_DIR", folder);
        Assert.Equal(message, Assert.Throws<LibvirtException>(() => LocalTransport.ConnectOrStart("/nonexistent/s", "/x")).Message);
    }

    /// <summary>A real daemon of a session, from $LIBVIRT_TEST_DAEMON; its first answer is 36 bytes.</summary>
    [DaemonFact]
    public void ARealDaemonIsStarted()
    {
        using var channel = LocalTransport.ConnectOrStart(UserFolders.Runtime + "/libvirt-sock", Environment.GetEnvironmentVariable(DaemonFactAttribute.Variable)!);
        SshServerTests.ExpectDaemon(channel);
        using var second = LocalTransport.ConnectOrStart(UserFolders.Runtime + "/libvirt-sock", "/nonexistent");
        SshServerTests.ExpectDaemon(second);
    }

    [Fact]
    public void ADaemonThatDoesNotListenIsGivenUp()
    {
        using var folder = new ScratchFolder();
        using var home = new EnvironmentVariable("XDG_RUNTIME_DIR", folder.Path);
        long start = Stopwatch.GetTimestamp();
        var refusal = Assert.Throws<LibvirtException>(() => LocalTransport.ConnectOrStart(folder["s"], folder.Script("libvirtd", "exit 1")));
        Assert.Equal($"Failed to connect socket to '{folder["s"]}': No such file or directory", refusal.Message);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 4.9, 8);
    }

    /// <summary>Listens after a while, greets four clients and ends. perl is there on every Debian.</summary>
    private static string Daemon(ScratchFolder folder, string socket, double delay) => folder.Script("libvirtd", $$"""
        set -- "$*" $(cat /proc/$$/stat); echo "$1 cwd=$(pwd) ppid=$5" >> {{folder["started"]}}
        sleep {{delay}}
        exec perl -MSocket -e '$p="{{socket}}"; socket(S,AF_UNIX,SOCK_STREAM,0); bind(S,pack_sockaddr_un($p)) or die; listen(S,9); alarm 20;
            for (1..4) { accept(C,S); syswrite(C,"welcome"); close(C) } unlink $p'
        """);
}
