using Libvirt.Daemon.Tests.Life;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Client.Locking;
using Libvirt.Rpc.Client.Logging;

namespace Libvirt.Daemon.Tests.SideBySide;

/// <summary>SIGUSR1 after another program was installed: ours takes over from native's, and native's from ours.</summary>
public sealed class TakeOverTests : IDisposable
{
    private static readonly string Ours = Path.Combine(AppContext.BaseDirectory, "libvirtd");
    private readonly TestFolder _folder = new();

    [NativeDaemonFact("virtlogd")]
    public void Of_pipes()
    {
        var program = InstallNative("virtlogd");
        using var daemon = new NativeDaemon("virtlogd", _folder.Write("virtlogd.conf", ""), program);
        using var client = LogManagerClient.Connect(daemon.Socket);
        var log = _folder.Path + "/guest.log";
        using var pipe = client.OpenLog("qemu", default, "guest", log, truncate: false, out var begin);
        Assert.Equal(6, SocketIo.WriteAvailable(pipe.Number, "first\n"u8));
        TakeOver(daemon, "virtlogd", Ours);
        Assert.Equal(7, SocketIo.WriteAvailable(pipe.Number, "second\n"u8));
        Assert.Equal(new LogPosition(begin.Inode, 13), client.Position(log));
        TakeOver(daemon, "virtlogd", null);
        Assert.Equal(6, SocketIo.WriteAvailable(pipe.Number, "third\n"u8));
        TestProcess.Until(() => client.Read(log, begin, 100) == "first\nsecond\nthird\n", "the log");
    }

    [NativeDaemonFact("virtlockd")]
    public void Of_locks()
    {
        var program = InstallNative("virtlockd");
        using var daemon = new NativeDaemon("virtlockd", _folder.Write("virtlockd.conf", ""), program);
        using var client = LockManagerClient.Connect(daemon.Socket);
        using var other = LockManagerClient.Connect(daemon.Socket);
        client.Register(default, "one", 1, 0x7ffffff1);
        other.Register(default, "two", 2, 0x7ffffff2);
        string early = _folder.Write("early", ""), late = _folder.Write("late", "");
        client.Acquire("", early, LockFlags.None);
        TakeOver(daemon, "virtlockd", Ours);
        Refused(early);
        client.Acquire("", late, LockFlags.None);
        TakeOver(daemon, "virtlockd", null);
        Refused(early);
        Refused(late);
        client.Release("", early);
        client.Release("", late);
        other.Acquire("", early, LockFlags.None);

        void Refused(string disk) => Assert.Equal(ErrorNumber.ResourceBusy, Assert.Throws<LibvirtException>(() => other.Acquire("", disk, LockFlags.None)).Code);
    }

    private string InstallNative(string program)
    {
        var path = $"{_folder.Path}/{program}";
        File.Delete(path);
        File.Copy("/usr/sbin/" + program, path);
        return path;
    }

    /// <summary>Puts another program in the place of the one that runs, and tells that one.</summary>
    private void TakeOver(NativeDaemon daemon, string program, string? next)
    {
        var path = InstallNative(program);
        if (next is not null)
        {
            File.Delete(path);
            File.CreateSymbolicLink(path, next);
        }
        TestProcess.Signal(daemon.Id, "USR1");
        TestProcess.Until(() => daemon.Program == (next ?? path), "the next program");
    }

    public void Dispose() => _folder.Dispose();
}
