using System.Diagnostics;
using Libvirt.Daemon.Tests.Life;
using Libvirt.Rpc.Client.Locking;

namespace Libvirt.Daemon.Tests.LockSpaces;

/// <summary>virtlockd as a process.</summary>
public sealed class LockDaemonTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _disk;

    public LockDaemonTests() => _disk = _folder.Write("disk.img", "x");

    private static TestProcess Start(TestFolder folder)
    {
        var daemon = new TestProcess(folder, "", "", "DAEMON_TEST_NAME=virtlockd", "DAEMON_TEST_REAL=1");
        TestProcess.Until(() => File.Exists(Socket(folder)) && File.Exists(folder.Path + "/run/libvirt/virtlockd-admin-sock"), "virtlockd");
        return daemon;
    }

    private static string Socket(TestFolder folder) => folder.Path + "/run/libvirt/virtlockd-sock";

    private LockManagerClient Client(uint owner, TestFolder? folder = null)
    {
        var client = LockManagerClient.Connect(Socket(folder ?? _folder));
        client.Register(Uuid.NewRandom(), "guest", 1, owner);
        return client;
    }

    private static (ErrorNumber, ErrorDomain, string) Failure(Action call)
    {
        var e = Assert.Throws<LibvirtException>(call);
        return (e.Code, e.Error.Domain, e.Message);
    }

    private static (ErrorNumber, ErrorDomain, string) Busy(string name) => (ErrorNumber.ResourceBusy, ErrorDomain.Lockspace, $"resource busy: Lockspace resource '{name}' is locked");

    [Fact]
    public void One_owner_or_several_that_share()
    {
        using var daemon = Start(_folder);
        using var one = Client(1001);
        using var two = Client(1002);
        one.Acquire("", _disk, LockFlags.None);
        Assert.Equal(Busy(_disk), Failure(() => two.Acquire("", _disk, LockFlags.None)));
        Assert.Equal(Busy(_disk), Failure(() => two.Acquire("", _disk, LockFlags.Shared)));
        Assert.Equal(Busy(_disk), Failure(() => two.DeleteResource("", _disk)));
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Lockspace, "internal error: owner 1002 does not hold the resource lock"), Failure(() => two.Release("", _disk)));
        one.Release("", _disk);
        Assert.Equal((ErrorNumber.ResourceBusy, ErrorDomain.Lockspace, $"resource busy: Lockspace resource '{_disk}' is not locked"), Failure(() => one.Release("", _disk)));
        one.Acquire("", _disk, LockFlags.Shared);
        two.Acquire("", _disk, LockFlags.Shared);
        Assert.Equal(Busy(_disk), Failure(() => two.Acquire("", _disk, LockFlags.None)));
        one.Release("", _disk);
        two.Release("", _disk);
        Assert.True(File.Exists(_disk));
    }

    [Fact]
    public void Another_daemon_and_another_name_of_the_file_are_refused()
    {
        using var elsewhere = new TestFolder();
        using var daemon = Start(_folder);
        using var other = Start(elsewhere);
        using var here = Client(1001);
        using var there = Client(1001, elsewhere);
        var link = _folder.Path + "/link.img";
        File.CreateSymbolicLink(link, _disk);
        here.Acquire("", _disk, LockFlags.None);
        Assert.Equal(Busy(_disk), Failure(() => there.Acquire("", _disk, LockFlags.None)));
        Assert.Equal(Busy(link), Failure(() => here.Acquire("", link, LockFlags.None)));
        // The failed attempt has not unlocked the first.
        Assert.Equal(Busy(_disk), Failure(() => there.Acquire("", _disk, LockFlags.None)));
        daemon.Signal("KILL");
        daemon.Wait();
        there.Acquire("", _disk, LockFlags.None);
    }

    [Fact]
    public void Lock_spaces_have_files_of_their_own()
    {
        using var daemon = Start(_folder);
        using var stranger = LockManagerClient.Connect(Socket(_folder));
        var space = _folder.Path + "/spaces/files";
        stranger.EnsureLockSpace(space);
        stranger.EnsureLockSpace(space);
        Assert.Equal((ErrorNumber.OperationInvalid, ErrorDomain.Rpc, "Requested operation is not valid: lock owner details have not been registered"),
            Failure(() => stranger.Acquire(space, "disk", LockFlags.AutoCreate)));
        using var client = Client(1001);
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Rpc, $"internal error: Lockspace for path {space} already exists"), Failure(() => client.AddLockSpace(space)));
        Assert.Equal((ErrorNumber.OperationInvalid, ErrorDomain.Rpc, "Requested operation is not valid: the default lockspace already exists"), Failure(() => client.AddLockSpace("")));
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Lockspace, $"internal error: Lockspace location {_disk} exists, but is not a directory"), Failure(() => client.AddLockSpace(_disk)));
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Rpc, "internal error: Lockspace for path /none does not exist"), Failure(() => client.Acquire("/none", "disk", LockFlags.None)));
        Assert.Equal((ErrorNumber.SystemError, ErrorDomain.Lockspace, $"Unable to open resource {space}/disk: No such file or directory"),
            Failure(() => client.Acquire(space, "disk", LockFlags.None)));
        client.Acquire(space, "disk", LockFlags.AutoCreate);
        Assert.True(File.Exists(space + "/disk"));
        client.Release(space, "disk");
        Assert.False(File.Exists(space + "/disk"));
        client.CreateResource(space, "disk");
        client.Acquire(space, "disk", LockFlags.None);
        client.Release(space, "disk");
        client.DeleteResource(space, "disk");
        Assert.False(File.Exists(space + "/disk"));
        client.Restrict();
        Assert.Equal((ErrorNumber.OperationDenied, ErrorDomain.Rpc, "operation forbidden: lock manager connection has been restricted"), Failure(() => client.EnsureLockSpace(space)));
    }

    [Fact]
    public void A_restart_keeps_locks_and_owners()
    {
        using var daemon = Start(_folder);
        using var client = Client(1001);
        client.EnsureLockSpace(_folder.Path + "/space");
        client.Acquire("", _disk, LockFlags.Shared);
        client.Acquire(_folder.Path + "/space", "made", LockFlags.AutoCreate);
        var started = File.GetLastWriteTimeUtc(_folder.Path + "/virtlockd.pid");
        daemon.Signal("USR1");
        TestProcess.Until(() => File.GetLastWriteTimeUtc(_folder.Path + "/virtlockd.pid") > started, "the next process");
        using var other = Client(1002);
        Assert.Equal(Busy(_disk), Failure(() => other.Acquire("", _disk, LockFlags.None)));
        Assert.Equal(Busy("made"), Failure(() => other.Acquire(_folder.Path + "/space", "made", LockFlags.None)));
        other.Acquire("", _disk, LockFlags.Shared);
        // The connection of before is still there, and registered.
        client.Release("", _disk);
        client.Release(_folder.Path + "/space", "made");
        Assert.False(File.Exists(_folder.Path + "/space/made"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("restrict")]
    public void An_owner_that_lets_go_of_its_connection_is_ended_before_others_get_its_lock(string how)
    {
        using var daemon = Start(_folder);
        using var holder = Holder(how);
        using var other = Client(1002);
        Assert.Equal(Busy(_disk), Failure(() => other.Acquire("", _disk, LockFlags.None)));
        holder.StandardInput.Close();
        TestProcess.Until(() => Acquires(other), "the lock");
        Assert.True(holder.WaitForExit(5000));
        const int terminated = 128 + 15;
        Assert.Equal(terminated, holder.ExitCode);
    }

    [Fact]
    public void The_end_of_an_owner_is_the_end_of_its_locks()
    {
        using var daemon = Start(_folder);
        using var holder = Holder("exit");
        using var other = Client(1002);
        holder.StandardInput.Close();
        TestProcess.Until(() => Acquires(other), "the lock");
        Assert.True(holder.WaitForExit(5000));
        Assert.Equal(0, holder.ExitCode);
    }

    [Fact]
    public void The_end_of_the_daemon_is_not_the_end_of_owners()
    {
        using var daemon = Start(_folder);
        using var holder = Holder("restrict");
        daemon.Signal("TERM");
        Assert.Equal(0, daemon.Wait().Status);
        Assert.False(holder.WaitForExit(500));
        holder.Kill();
    }

    private bool Acquires(LockManagerClient client)
    {
        try
        {
            client.Acquire("", _disk, LockFlags.None);
            return true;
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.ResourceBusy)
        {
            return false;
        }
    }

    private Process Holder(string how)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "daemon-test-host"), $"{Socket(_folder)} {how}") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DAEMON_TEST_HOLDS"] = _disk;
        var holder = Process.Start(start)!;
        Assert.Equal("held", holder.StandardOutput.ReadLine());
        return holder;
    }

    public void Dispose() => _folder.Dispose();
}
