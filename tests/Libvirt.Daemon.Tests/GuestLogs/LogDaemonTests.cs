using System.Text;
using Libvirt.Daemon.Tests.Life;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Client.Logging;

namespace Libvirt.Daemon.Tests.GuestLogs;

/// <summary>virtlogd as a process.</summary>
public sealed class LogDaemonTests : IDisposable
{
    private static readonly Uuid Guest = Uuid.NewRandom();
    private readonly TestFolder _folder = new();

    public LogDaemonTests() => Directory.CreateDirectory(_folder.Path + "/logs");

    private string Log => _folder.Path + "/logs/guest.log";

    private string Socket => _folder.Path + "/run/libvirt/virtlogd-sock";

    private TestProcess Start(string arguments = "")
    {
        var daemon = new TestProcess(_folder, arguments, "", "DAEMON_TEST_NAME=virtlogd", "DAEMON_TEST_REAL=1");
        TestProcess.Until(Answers, "virtlogd");
        return daemon;
    }

    private bool Answers()
    {
        try
        {
            using var client = LogManagerClient.Connect(Socket);
            return true;
        }
        catch (LibvirtException)
        {
            return false;
        }
    }

    private Descriptor Open(LogManagerClient client, out LogPosition begin, bool truncate = false) => client.OpenLog("qemu", Guest, "guest", Log, truncate, out begin);

    private static void Write(Descriptor pipe, string text)
    {
        var rest = Encoding.ASCII.GetBytes(text).AsSpan();
        while (rest.Length > 0)
        {
            int count = SocketIo.WriteAvailable(pipe.Number, rest);
            Assert.True(count > 0 || count == SocketIo.WouldBlock, $"error {count}");
            rest = rest[Math.Max(count, 0)..];
        }
    }

    [Fact]
    public void What_a_guest_writes_is_read_back_over_renamed_files()
    {
        _folder.Write("etc/virtlogd.conf", "max_size = 1000\nmax_backups = 5\n");
        using var daemon = Start();
        using var client = LogManagerClient.Connect(Socket);
        var pipe = Open(client, out var begin);
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"line {i}\n"));
        Write(pipe, text);
        // No waiting: the position is behind everything that was written before.
        var end = client.Position(Log);
        Assert.NotEqual(begin.Inode, end.Inode);
        Assert.Equal(text, client.Read(Log, begin, LogManagerClient.LargestRead));
        client.Append("qemu", Guest, "guest", Log, "from the driver\n");
        Assert.Equal("from the driver\n", client.Read(Log, end, 100));
        Assert.Equal("line", client.Read(Log, begin, 4));
        Assert.True(new FileInfo(Log + ".2").Length is > 900 and <= 1000);
        pipe.Dispose();
    }

    [Fact]
    public void A_log_belongs_to_the_guest_and_not_to_the_client()
    {
        using var daemon = Start();
        Descriptor pipe;
        LogPosition begin;
        using (var first = LogManagerClient.Connect(Socket))
            pipe = Open(first, out begin);
        using var second = LogManagerClient.Connect(Socket);
        var busy = Assert.Throws<LibvirtException>(() => Open(second, out _));
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.Logging, $"Cannot open log file: '{Log}': Device or resource busy"), (busy.Code, busy.Error.Domain, busy.Message));
        Write(pipe, "still here");
        Assert.Equal(begin.Offset + 10, second.Position(Log).Offset);
        pipe.Dispose();
        // At once: the next start of a guest does not meet its own log.
        using var again = Open(second, out var next);
        Assert.Equal(10ul, next.Offset);
    }

    [Fact]
    public void Refusals_are_native_s()
    {
        using var daemon = Start();
        using var client = LogManagerClient.Connect(Socket);
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Logging, "internal error: No open log file /none"), Failure(() => client.Position("/none")));
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.None, "Unable to seek to inode 999 offset 0: Bad file descriptor"), Failure(() => client.Read("/none", new(999, 0), 1)));
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Rpc, "internal error: Requested data len 4194305 is larger than maximum 4194304"),
            Failure(() => client.Read(Log, default, LogManagerClient.LargestRead + 1)));
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.None, "Unable to open file: /: Is a directory"), Failure(() => client.OpenLog("qemu", Guest, "g", "/", false, out _)));

        static (ErrorNumber, ErrorDomain, string) Failure(Action call)
        {
            var e = Assert.Throws<LibvirtException>(call);
            return (e.Code, e.Error.Domain, e.Message);
        }
    }

    [Fact]
    public void A_restart_keeps_pipes_and_clients()
    {
        using var daemon = Start("--timeout 30");
        using var client = LogManagerClient.Connect(Socket);
        using var pipe = Open(client, out var begin);
        Write(pipe, "before\n");
        Assert.Equal(7ul, client.Position(Log).Offset);
        var started = File.GetLastWriteTimeUtc(_folder.Path + "/virtlogd.pid");
        for (int i = 0; i < 2; i++)
        {
            daemon.Signal("USR1");
            Write(pipe, "during\n");
            TestProcess.Until(() => File.GetLastWriteTimeUtc(_folder.Path + "/virtlogd.pid") > started, "the next process");
            started = File.GetLastWriteTimeUtc(_folder.Path + "/virtlogd.pid");
            // The same connection, and the same pipe.
            Assert.Equal(begin.Inode, client.Position(Log).Inode);
        }
        Write(pipe, "after\n");
        _ = client.Position(Log);
        Assert.Equal("before\nduring\nduring\nafter\n", client.Read(Log, begin, 1000));
        using (var second = LogManagerClient.Connect(Socket))
            Assert.Throws<LibvirtException>(() => Open(second, out _));
        Assert.False(File.Exists(_folder.Path + "/virtlogd-restart-exec.json"));
        daemon.Signal("TERM");
        Assert.Equal(0, daemon.Wait().Status);
        Assert.Empty(Directory.GetFiles(_folder.Path + "/run/libvirt"));
    }

    [Fact]
    public void A_killed_daemon_loses_nothing_that_was_written_and_the_next_one_appends()
    {
        LogPosition begin;
        using (var killed = Start())
        {
            using var client = LogManagerClient.Connect(Socket);
            using var pipe = Open(client, out begin);
            Write(pipe, "first life\n");
            _ = client.Position(Log);
            // A state that nobody will take, as a crash in the middle of a restart leaves it.
            _folder.Write("virtlogd-restart-exec.json", "{ \"magic\": \"1\", \"daemon\": { } }");
            killed.Signal("KILL");
            killed.Wait();
            Assert.Equal("first life\n", File.ReadAllText(Log));
            const int brokenPipe = 32;
            Assert.Equal(-brokenPipe, SocketIo.WriteAvailable(pipe.Number, "x"u8));
        }
        using var next = Start();
        Assert.False(File.Exists(_folder.Path + "/virtlogd-restart-exec.json"));
        using var again = LogManagerClient.Connect(Socket);
        using var second = Open(again, out var place);
        Assert.Equal(new LogPosition(begin.Inode, 11), place);
        Write(second, "second life\n");
        _ = again.Position(Log);
        Assert.Equal("first life\nsecond life\n", again.Read(Log, begin, 1000));
    }

    [Fact]
    public void An_open_log_holds_the_daemon_that_has_a_timeout()
    {
        using var daemon = Start("--timeout 1");
        Descriptor pipe;
        using (var client = LogManagerClient.Connect(Socket))
            pipe = Open(client, out _);
        Thread.Sleep(2000);
        Assert.True(Answers());
        pipe.Dispose();
        Assert.Equal(0, daemon.Wait().Status);
    }

    [ProgramFact("virt-admin")]
    public void Native_s_virt_admin_sees_the_daemon()
    {
        using var daemon = Start();
        using var client = LogManagerClient.Connect(Socket);
        var uri = $"virtlogd:///system?socket={_folder.Path}/run/libvirt/virtlogd-admin-sock";
        Assert.Contains("virtlogd", ProgramFactAttribute.Run("virt-admin", "-c", uri, "server-list"));
        Assert.Contains("nclients_max        : 1024", ProgramFactAttribute.Run("virt-admin", "-c", uri, "server-clients-info", "virtlogd"));
        Assert.Contains(" unix ", ProgramFactAttribute.Run("virt-admin", "-c", uri, "client-list", "virtlogd"));
    }

    public void Dispose() => _folder.Dispose();
}
