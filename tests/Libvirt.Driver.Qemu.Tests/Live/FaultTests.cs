using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>What goes wrong around a guest while the driver is well.</summary>
public sealed class FaultTests : IDisposable
{
    private const int Stop = 19, Continue = 18;
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private QemuRun Run => _live.Host.Guests.Snapshot()[0].State.Run!;

    private Domain Define(string name, string emulator, string devices = "") => _live.Calls.DomainDefineXML(_live.Connection, $"""
        <domain type='qemu'><name>{name}</name><memory unit='MiB'>32</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
        <devices><emulator>{emulator}</emulator>{devices}</devices></domain>
        """);

    [LiveFact]
    public void A_missing_emulator_is_named()
    {
        var emulator = Path.Combine(_live.Root, "qemu-gone");
        File.CreateSymbolicLink(emulator, "/usr/bin/qemu-system-x86_64");
        var domain = Define("gone", emulator);
        File.Delete(emulator);
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.Contains(emulator, error.Message);
        Assert.Equal((int)DomainState.Shutoff, _live.Calls.DomainGetState(domain, 0).State);
        Assert.Empty(_live.Host.Statuses.Names());
    }

    [LiveRootFact]
    public void An_image_that_QEMU_may_not_read_is_in_its_last_words()
    {
        // The definition forbids to change the owner, and only root may read it.
        var image = Path.Combine(_live.Root, "secret.img");
        File.WriteAllBytes(image, new byte[1 << 20]);
        File.SetUnixFileMode(image, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var domain = Define("denied", "/usr/bin/qemu-system-x86_64", $"""
            <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{image}'><seclabel model='dac' relabel='no'/></source><target dev='hda' bus='ide'/></disk>
            """);
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.Contains($"Could not open '{image}': Permission denied", error.Message);
        Assert.Equal(0u, FileStatus.Of(image)!.UserId);
        Assert.Empty(_live.Host.Statuses.Names());
    }

    [LiveFact]
    public void A_stopped_QEMU_delays_its_own_calls_only_and_can_be_destroyed()
    {
        var domain = Define("stopped", "/usr/bin/qemu-system-x86_64");
        _live.Calls.DomainCreate(domain);
        int id = Run.Pid;
        _ = Run.Process!.Signal(Stop);
        long begin = Environment.TickCount64;
        Assert.Equal((int)DomainState.Running, _live.Calls.DomainGetState(domain, 0).State);
        Assert.Contains("<name>stopped</name>", _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.InRange(Environment.TickCount64 - begin, 0, 1_000);
        // SIGTERM does not reach it; after its patience the driver kills it.
        _live.Calls.DomainDestroy(domain);
        Assert.False(Directory.Exists($"/proc/{id}"));
        Assert.Equal(((int)DomainState.Shutoff, (int)DomainShutoffReason.Destroyed), _live.Calls.DomainGetState(domain, 0));
    }

    [LiveFact]
    public void A_guest_whose_monitor_is_closed_is_ended_and_no_other_is_harmed()
    {
        var other = Define("beside", "/usr/bin/qemu-system-x86_64");
        _live.Calls.DomainCreate(other);
        var domain = Define("mute", "/usr/bin/qemu-system-x86_64");
        _live.Calls.DomainCreate(domain);
        Assert.True(_live.Host.Guests.TryFind("mute", out var guest));
        var run = guest.State.Run!;
        int id = run.Pid;
        // Both ends see it, as when QEMU closes its own. QEMU itself goes on.
        Libvirt.Host.Sockets.SocketIo.Shut(run.Monitor.Descriptor);
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Shutoff));
        Assert.False(Directory.Exists($"/proc/{id}"));
        Assert.False(Directory.Exists(run.Folder));
        Assert.Equal(["beside"], _live.Host.Statuses.Names());
        _live.Calls.DomainSuspend(other);
        Assert.Equal((int)DomainState.Paused, _live.Calls.DomainGetState(other, 0).State);
        _live.Calls.DomainCreate(domain);
        Assert.Equal((int)DomainState.Running, _live.Calls.DomainGetState(domain, 0).State);
    }

    [LiveRootFact]
    public void A_full_file_system_fails_the_save_and_the_guest_goes_on()
    {
        var domain = Define("full", "/usr/bin/qemu-system-x86_64");
        _live.Calls.DomainCreate(domain);
        var folder = Directory.CreateDirectory(Path.Combine(_live.Root, "small")).FullName;
        // Mounts of a thread of its own: nothing of the machine changes.
        OwnThread.Run(() =>
        {
            Libvirt.Host.MountNamespace.Unshare();
            Libvirt.Host.Mount.Memory("small", folder, "size=65536");
            var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainSaveFlags(domain, folder + "/image", null, 0));
            Assert.Contains("No space left on device", error.Message);
            Assert.Empty(Directory.GetFiles(folder));
        });
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Running));
        Assert.DoesNotContain("async='save'", File.ReadAllText(_live.Host.Statuses.PathOf("full")), StringComparison.Ordinal);
        _live.Calls.DomainDestroy(domain);
    }
}
