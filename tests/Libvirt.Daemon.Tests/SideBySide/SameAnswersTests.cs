using System.Text;
using Libvirt.Daemon.Tests.Life;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Client.Locking;
using Libvirt.Rpc.Client.Logging;

namespace Libvirt.Daemon.Tests.SideBySide;

/// <summary>The same calls, by our clients, to native's daemon and to ours: answers, errors and files must be the same.</summary>
public sealed class SameAnswersTests
{
    [NativeDaemonFact("virtlogd")]
    public void Of_virtlogd()
    {
        const string configuration = "max_size = 100\nmax_backups = 2\n";
        Compare("virtlogd", configuration, Logs);
    }

    [NativeDaemonFact("virtlockd")]
    public void Of_virtlockd() => Compare("virtlockd", "", Locks);

    private static void Compare(string program, string configuration, Action<string, string, StringBuilder> scenario)
    {
        StringBuilder native = new(), ours = new();
        using (var folder = new TestFolder())
        using (var daemon = new NativeDaemon(program, folder.Write(program + ".conf", configuration)))
            scenario(daemon.Socket, folder.Path, native);
        using (var folder = new TestFolder())
        {
            folder.Write($"etc/{program}.conf", configuration);
            using var daemon = new TestProcess(folder, "", "", "DAEMON_TEST_NAME=" + program, "DAEMON_TEST_REAL=1");
            TestProcess.Until(() => File.Exists($"{folder.Path}/run/libvirt/{program}-admin-sock"), program);
            scenario($"{folder.Path}/run/libvirt/{program}-sock", folder.Path, ours);
        }
        Assert.True(native.Length > 500, native.ToString());
        Assert.Equal(native.ToString(), ours.ToString());
    }

    private static void Logs(string socket, string root, StringBuilder transcript)
    {
        using var client = LogManagerClient.Connect(socket);
        var log = root + "/x/guest.log";
        Try(() => client.OpenLog("qemu", default, "guest", log, truncate: false, out _));
        Directory.CreateDirectory(root + "/x");
        var pipe = client.OpenLog("qemu", default, "guest", log, truncate: false, out var begin);
        Note(begin.Offset);
        Try(() => client.OpenLog("qemu", default, "guest", log, truncate: false, out _));
        int number = 0;
        foreach (var text in new[] { "hello\nworld\n", new string('a', 29) + "\n", new string('b', 300), "\n" + new string('c', 97) + "\n", "d\ne\n" + new string('f', 79) + "\n" + new string('g', 500) + "\n", "\0zero\n" })
        {
            Assert.Equal(text.Length, SocketIo.WriteAvailable(pipe.Number, Encoding.ASCII.GetBytes(text)));
            Thread.Sleep(150); // native empties pipes when it comes to it, also for a position
            Note(client.Position(log).Offset);
            client.Append("qemu", default, "guest", log, $"append {number++}\n");
            Files();
        }
        Note(client.Read(log, default, 1000));
        Note(client.Read(log, default, 7));
        Note(client.Read(log, client.Position(log) with { Offset = 0 }, 50));
        Try(() => client.Read(log, new(1, 0), 50));
        Try(() => client.Read(log, new(0, 1), 50));
        Try(() => client.Read(log, default, LogManagerClient.LargestRead + 1));
        Try(() => client.Position(root + "/none"));
        client.Append("qemu", default, "guest", root + "/x/new.log", new string('n', 150));
        pipe.Dispose();
        Thread.Sleep(150);
        client.OpenLog("qemu", default, "guest", log, truncate: true, out begin).Dispose();
        Note(begin.Offset);
        Files();

        void Files()
        {
            foreach (var file in Directory.GetFiles(root + "/x").Order(StringComparer.Ordinal))
                transcript.Append(file[root.Length..]).Append(": ").AppendLine(File.ReadAllText(file).Replace("\n", "|").Replace("\0", "NUL"));
        }

        void Note(object what) => transcript.Append(what).AppendLine();
        void Try(Action call) => Attempt(call, root, transcript);
    }

    private static void Locks(string socket, string root, StringBuilder transcript)
    {
        using var one = LockManagerClient.Connect(socket);
        using var two = LockManagerClient.Connect(socket);
        string disk = root + "/disk", space = root + "/a/space";
        File.WriteAllText(disk, "");
        Try(() => one.Acquire("", disk, LockFlags.None));
        Try(one.Restrict);
        Try(() => one.EnsureLockSpace(space));
        one.Register(default, "one", 1, 0x7ffffff1);
        two.Register(default, "two", 2, 0x7ffffff2);
        foreach (var flags in new[] { LockFlags.None, LockFlags.Shared, LockFlags.AutoCreate, (LockFlags)8, LockFlags.Shared | LockFlags.AutoCreate })
            foreach (var (folder, name) in new[] { ("", disk), ("", root + "/missing"), (space, "res"), (space, "no/such"), (root, "x"), ("", root) })
            {
                Try(() => one.Acquire(folder, name, flags));
                Try(() => two.Acquire(folder, name, flags));
                Try(() => two.Acquire(folder, name, LockFlags.Shared));
                Try(() => two.CreateResource(folder, name + "2"));
                Try(() => one.DeleteResource(folder, name));
                Try(() => two.DeleteResource(folder, name + "2"));
                ReleaseHeld(folder, name, flags);
                Files();
            }
        Try(() => one.AddLockSpace(""));
        Try(() => one.AddLockSpace(space));
        Try(() => one.AddLockSpace(root + "/other"));
        Try(() => one.AddLockSpace(root + "/plain"));
        Try(one.Restrict);
        Try(one.Restrict);
        Try(() => one.EnsureLockSpace(root + "/more"));
        Files();

        // Native 9.0 crashes on a release of what nobody ever acquired: only what is held is released, first by who may not.
        void ReleaseHeld(string folder, string name, LockFlags flags)
        {
            var held = Fails(() => two.Acquire(folder, name, LockFlags.None)) == ErrorNumber.ResourceBusy;
            if (!held)
                return;
            if ((flags & LockFlags.Shared) == 0)
                Try(() => two.Release(folder, name));
            else
                for (int i = 0; i < 2; i++)
                    Try(() => two.Release(folder, name));
            Try(() => one.Release(folder, name));
        }

        void Files()
        {
            foreach (var file in Directory.GetFileSystemEntries(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                if (!file.Contains("virtlockd") && !file.EndsWith("/run", StringComparison.Ordinal) && !file.Contains("/run/") && !file.EndsWith("/etc", StringComparison.Ordinal))
                    transcript.Append(file[root.Length..]).Append(' ');
            transcript.AppendLine();
        }

        void Try(Action call) => Attempt(call, root, transcript);
    }

    private static ErrorNumber? Fails(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (LibvirtException e)
        {
            return e.Code;
        }
    }

    private static void Attempt(Action call, string root, StringBuilder transcript)
    {
        try
        {
            call();
            transcript.AppendLine("done");
        }
        catch (LibvirtException e)
        {
            transcript.AppendLine($"{e.Code} {e.Error.Domain} {e.Message.Replace(root, "ROOT")}");
        }
    }
}
