namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>What becomes of guests when the host is switched off, as qemu.conf says.</summary>
public sealed class HostShutdownTests : IDisposable
{
    private const int SectorSize = 512;

    /// <summary>A boot sector that switches its machine off when its power button is pressed (the registers of ACPI where the firmware puts them).</summary>
    private static readonly byte[] Obedient =
    [
        0xfa, 0xba, 0x02, 0x06, 0xb8, 0x00, 0x01, 0xef, // cli; mov dx, 0x602; mov ax, 0x100; out dx, ax
        0xba, 0x00, 0x06, 0xed, 0xf6, 0xc4, 0x01, 0x74, 0xfa, // mov dx, 0x600; wait: in ax, dx; test ah, 1; jz wait
        0xba, 0x04, 0x06, 0xb8, 0x00, 0x20, 0xef, 0xf4, // mov dx, 0x604; mov ax, 0x2000; out dx, ax; hlt
    ];

    private readonly LiveHost _live = new();
    private readonly List<string> _told = [];

    public void Dispose() => _live.Dispose();

    private void Configure(string text)
    {
        var file = Path.Combine(_live.Host.Paths.ConfigurationBase, "qemu.conf");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        _live.Restart();
    }

    private Domain Start(string name, bool isTransient = false, bool isObedient = true)
    {
        var image = Path.Combine(_live.Root, name + ".img");
        var sector = new byte[SectorSize];
        (isObedient ? Obedient : [0xfa, 0xf4]).CopyTo(sector, 0); // cli; hlt
        (sector[^2], sector[^1]) = (0x55, 0xaa);
        File.WriteAllBytes(image, sector);
        var definition = $"""
            <domain type='qemu'><name>{name}</name><memory unit='MiB'>16</memory><os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{image}'/><target dev='hda' bus='ide'/></disk></devices></domain>
            """;
        if (isTransient)
            return _live.Calls.DomainCreateXML(_live.Connection, definition, 0);
        var domain = _live.Calls.DomainDefineXML(_live.Connection, definition);
        _live.Calls.DomainCreate(domain);
        return domain;
    }

    private bool IsActive(string name) => _live.Host.Guests.Snapshot().Any(g => g.Name == name && g.IsActive);

    private (int, int) State(string name) => _live.Calls.DomainGetState(_live.Calls.DomainLookupByName(_live.Connection, name), 0);

    private void ShutDown() => _live.Host.ShutDown(_told.Add);

    /// <summary>The firmware has started what is on the disk: the button does something.</summary>
    private static void AwaitSystem() => Thread.Sleep(3000);

    [LiveFact]
    public void Saved_or_shut_down_or_ended_and_there_again_with_the_host()
    {
        Configure("auto_shutdown_try_save = \"persistent\"\nauto_shutdown_try_shutdown = \"all\"\nauto_shutdown_poweroff = \"all\"\nauto_shutdown_wait = 3\nauto_save_bypass_cache = 1\n");
        Start("runs");
        var paused = Start("stands");
        _live.Calls.DomainSuspend(paused);
        Start("obeys", isTransient: true);
        Start("ignores", isTransient: true, isObedient: false);
        AwaitSystem();
        long begin = Environment.TickCount64;
        ShutDown();
        Assert.DoesNotContain(_live.Host.Guests.Snapshot(), g => g.IsActive);
        Assert.True(Environment.TickCount64 - begin >= 3000, "who ignores the button has its time");
        Assert.Equal(["runs", "stands"], _live.Host.Guests.Snapshot().Select(g => g.Name).Order(StringComparer.Ordinal));
        Assert.All(_live.Host.Guests.Snapshot(), g => Assert.True(g.State is { HasManagedSave: true, AutostartOnce: true, Autostart: false }));
        Assert.Contains("Destroying 'ignores'", _told);
        Assert.DoesNotContain("Destroying 'obeys'", _told);
        Assert.DoesNotContain("Shutting down 'runs'", _told);
        Assert.Equal("Processed 4 domains", _told[^1]);
        Assert.True(_told.IndexOf("Suspending 'stands'") < _told.IndexOf("Saving 'runs'"));
        // The host is there again.
        _live.Restart();
        _live.Host.Work.AutostartOnce();
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot().All(g => g is { IsActive: true, State.HasManagedSave: false })));
        Assert.True(LiveHost.Await(() => State("runs") == ((int)DomainState.Running, (int)DomainRunningReason.Restored)));
        Assert.Equal((int)DomainState.Paused, State("stands").Item1);
        Assert.All(_live.Host.Guests.Snapshot(), g => Assert.False(g.State.AutostartOnce));
    }

    [LiveFact]
    public void A_guest_that_shut_down_boots_with_the_host_unless_that_is_not_wanted()
    {
        Configure("auto_shutdown_try_save = \"none\"\nauto_shutdown_try_shutdown = \"persistent\"\nauto_shutdown_poweroff = \"transient\"\nauto_shutdown_wait = 10\nauto_shutdown_restore = 0\n");
        var domain = Start("obeys");
        Start("passes", isTransient: true);
        AwaitSystem();
        long begin = Environment.TickCount64;
        ShutDown();
        Assert.True(Environment.TickCount64 - begin < 9000, "nobody waits longer than the guests need");
        Assert.Equal(((int)DomainState.Shutoff, (int)DomainShutoffReason.Shutdown), State("obeys"));
        Assert.False(_live.Host.Guests.Snapshot().Single().State.AutostartOnce);
        Assert.Contains("Destroying 'passes'", _told);
        Configure("auto_shutdown_try_save = \"none\"\nauto_shutdown_try_shutdown = \"all\"\nauto_shutdown_poweroff = \"none\"\n");
        domain = _live.Calls.DomainLookupByName(_live.Connection, "obeys");
        _live.Calls.DomainCreate(domain);
        AwaitSystem();
        ShutDown();
        Assert.False(IsActive("obeys"));
        _live.Host.Work.AutostartOnce();
        Assert.True(LiveHost.Await(() => State("obeys") == ((int)DomainState.Running, (int)DomainRunningReason.Booted)));
    }

    [LiveFact]
    public void A_guest_that_cannot_be_saved_goes_on()
    {
        Configure("auto_shutdown_try_save = \"persistent\"\nauto_shutdown_try_shutdown = \"none\"\nauto_shutdown_poweroff = \"none\"\n");
        Start("stays", isObedient: false);
        Start("passes", isTransient: true);
        Directory.Delete(_live.Host.Paths.Saved, recursive: true);
        ShutDown();
        Assert.Equal((int)DomainState.Running, State("stays").Item1);
        Assert.Equal((int)DomainState.Running, State("passes").Item1);
        Assert.DoesNotContain(_told, t => t.StartsWith("Shutting", StringComparison.Ordinal) || t.StartsWith("Destroying", StringComparison.Ordinal) || t.EndsWith("'passes'", StringComparison.Ordinal));
    }

    [LiveFact]
    public void Nothing_happens_where_the_file_says_nothing_to_the_systems_driver()
    {
        Configure("auto_shutdown_try_save = \"none\"\nauto_shutdown_try_shutdown = \"none\"\nauto_shutdown_poweroff = \"none\"\n");
        var heard = new List<bool>();
        _live.Host.Activity.Changed = heard.Add;
        var one = Start("stays", isObedient: false);
        var two = Start("passes", isTransient: true);
        ShutDown();
        Assert.Empty(_told);
        Assert.True(IsActive("stays"));
        // A new driver knows that guests run.
        Assert.Equal([true], heard);
        _live.Restart();
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot().All(g => g.State.Run is { HasMonitor: true })));
        _live.Host.Activity.Changed = heard.Add;
        _live.Calls.DomainDestroy(_live.Calls.DomainLookupByName(_live.Connection, one.Name));
        Assert.Equal([true], heard);
        _live.Calls.DomainDestroy(_live.Calls.DomainLookupByName(_live.Connection, two.Name));
        Assert.Equal([true, false], heard);
    }
}
